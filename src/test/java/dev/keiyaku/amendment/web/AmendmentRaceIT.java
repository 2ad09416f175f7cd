package dev.keiyaku.amendment.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.AmendmentWithdrawal;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two members submit a change and a cancellation of one contract at the same moment
 * (store, fault 5).
 */
@Tag("faults")
class AmendmentRaceIT extends ProcessTest {

	private static final int RACES = Integer.getInteger("fault.races", 5);

	/** An hour's procedures of one member, with room. */
	private static final int RACES_OF_A_COMPANY = 40;

	private static final String PLAN = "zoom-workplace-pro-monthly";

	private final ExecutorService both = Executors.newFixedThreadPool(2);

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Amendments amendments;

	@Autowired
	private AmendmentWithdrawal withdrawal;

	@Value("${server.port}")
	private int port;

	private int changes;

	@AfterEach
	void shutDown() {
		this.both.shutdown();
	}

	@Test
	void oneWinsAndTheOtherReadsWhichOne() throws Exception {
		for (int race = 0; race < RACES; race += RACES_OF_A_COMPANY) {
			ContractCustomer one = ContractCustomer.of(this.store, this.port, "同時商事株式会社",
					Placing.monthly(3, this.today));
			race(one, one.colleague(this.store, this.port), Math.min(RACES - race, RACES_OF_A_COMPANY));
		}
		System.out.printf("row 5: %d times at once, the change won %d times, the cancellation %d times%n", RACES,
				this.changes, RACES - this.changes);
	}

	private void race(ContractCustomer one, ContractCustomer other, int times) throws Exception {
		for (int race = 0; race < times; race++) {
			String less = one.less(PLAN, 2);
			String end = (race % 2 == 0) ? other.cancelAll() : other.cancel(1);

			List<HttpResponse<String>> answers = atOnce(() -> one.submit(less), () -> other.submit(end));

			Amendment open = this.amendments.open(one.contract())
				.orElseThrow(() -> new AssertionError(answers.stream().map(HttpResponse::body).toList()));
			assertThat(this.amendments.ofContract(one.contract())).hasSize(race + 1);
			this.changes += open.kind().isCancellation() ? 0 : 1;
			HttpResponse<String> won = answers.get(open.kind().isCancellation() ? 1 : 0);
			HttpResponse<String> lost = answers.get(open.kind().isCancellation() ? 0 : 1);
			assertThat(won.statusCode()).as(won.body()).isEqualTo(200);
			assertThat(won.body()).contains(open.number());
			assertThat(lost.statusCode()).as(lost.body()).isEqualTo(409);
			assertThat(lost.body()).contains("先にお申し込みの手続き " + open.number(), one.page(""));
			takenBack(open);
		}
	}

	/** So that the next race finds the contract as it was. */
	private void takenBack(Amendment open) {
		ProcessInstance process = instance(open.kind().isCancellation() ? "contract-cancellation" : "contract-change",
				open.number());
		assertThat(this.withdrawal.byCustomer(open.number(), open.companyId(), open.memberId()))
			.isEqualTo(AmendmentWithdrawal.Outcome.WITHDRAWN);
		comesToItsEnd(process);
		assertThat(this.amendments.byNumber(open.number()).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
	}

	private List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
			throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		List<Future<HttpResponse<String>>> running = Stream.of(one, other).map((part) -> this.both.submit(() -> {
			start.await();
			return part.call();
		})).toList();
		List<HttpResponse<String>> answers = new ArrayList<>();
		for (Future<HttpResponse<String>> part : running) {
			answers.add(part.get());
		}
		return answers;
	}

}
