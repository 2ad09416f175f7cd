package dev.keiyaku.order.process;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Store, fault 6: two clerks at one task, as Tasklist sends it. One succeeds, the other
 * is told in words.
 */
@ExtendWith(OutputCaptureExtension.class)
class TwoClerksIT extends ProcessTest {

	private static final int TIMES = 20;

	private static final String PASSWORD = "a password for tests";

	private static final String ACCEPT = """
			{"variables":{"acceptanceDecision":{"value":"ACCEPT","type":"String"}}}""";

	private static final String CANCEL = """
			{"variables":{"acceptanceDecision":{"value":"CANCEL","type":"String"},
			"cancellationReason":{"value":"販売を終了したためです。","type":"String"}}}""";

	private static final String CLAIMED = "ほかの担当者が引き受けているため、完了できません。";

	private static final String UNCLAIMED = "まだ誰も引き受けていません";

	private static final String OVER = "ほかの担当者が先に完了したか、手続きの取り消しなどで不要になりました";

	@Autowired
	private IdentityService identity;

	@Autowired
	private OrderCancellation cancellation;

	@Value("${server.port}")
	private int port;

	private final List<String> clerks = List.of(newName(), newName());

	private final ExecutorService both = Executors.newFixedThreadPool(2);

	private StaffRest one;

	private StaffRest other;

	private SignedInMember customer;

	@BeforeEach
	void givenTwoClerksOfTheOrderDesk() {
		this.clerks.forEach(this::hire);
		this.one = new StaffRest(this.port).signIn(this.clerks.get(0), PASSWORD, "tasklist");
		this.other = new StaffRest(this.port).signIn(this.clerks.get(1), PASSWORD, "tasklist");
	}

	@AfterEach
	void dismiss() {
		this.both.shutdown();
		this.clerks.forEach(this.identity::deleteUser);
	}

	/** In two windows of the one who has claimed it: nobody else can. */
	@Test
	void completeIt() throws Exception {
		StaffRest window = new StaffRest(this.port).signIn(this.clerks.get(0), PASSWORD, "tasklist");
		int accepted = 0;
		for (int race = 0; race < TIMES; race++) {
			String number = ordered();
			String task = task(number, "accept-order").getId();
			String path = "/task/" + task + "/submit-form";
			assertThat(claim(this.one, task, 0).statusCode()).isEqualTo(204);

			List<HttpResponse<String>> answers = atOnce(() -> this.one.change("POST", path, ACCEPT),
					() -> window.change("POST", path, CANCEL));

			boolean first = answers.get(0).statusCode() == 204;
			assertTold(answers.get(first ? 1 : 0), OVER);
			assertThat(answers.get(first ? 0 : 1).statusCode()).isEqualTo(204);
			assertThat(this.orders.byNumber(number).status())
				.isEqualTo(first ? OrderStatus.ACCEPTED : OrderStatus.CANCELLED);
			accepted += first ? 1 : 0;
		}
		System.out.printf("row 6: one task was completed twice %d times: %d won by the one, %d by the other%n", TIMES,
				accepted, TIMES - accepted);
	}

	@Test
	void claimIt() throws Exception {
		for (int race = 0; race < TIMES; race++) {
			String task = task(ordered(), "accept-order").getId();

			List<HttpResponse<String>> answers = atOnce(() -> claim(this.one, task, 0),
					() -> claim(this.other, task, 1));

			boolean first = answers.get(0).statusCode() == 204;
			assertTold(answers.get(first ? 1 : 0), "ほかの担当者が先に引き受けました");
			assertThat(answers.get(first ? 0 : 1).statusCode()).isEqualTo(204);
			assertThat(this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
				.isEqualTo(this.clerks.get(first ? 0 : 1));
		}
		System.out.printf("row 6: two clerks claimed one task %d times: one each time%n", TIMES);
	}

	@Test
	void whatOneHasClaimedNobodyElseCompletes(CapturedOutput output) {
		String number = ordered();
		String task = task(number, "accept-order").getId();
		assertThat(claim(this.one, task, 0).statusCode()).isEqualTo(204);

		assertTold(this.other.change("POST", "/task/" + task + "/submit-form", ACCEPT), CLAIMED);
		assertThat(this.orders.byNumber(number).status()).isEqualTo(OrderStatus.REQUESTED);
		assertThat(output).doesNotContain("ERROR");

		assertThat(this.one.change("POST", "/task/" + task + "/submit-form", ACCEPT).statusCode()).isEqualTo(204);
		assertThat(this.orders.byNumber(number).status()).isEqualTo(OrderStatus.ACCEPTED);
	}

	@Test
	void whatIsGivenBackIsClaimedBeforeItIsCompleted() {
		String number = ordered();
		String task = task(number, "accept-order").getId();
		claim(this.one, task, 0);
		assertThat(this.one.change("POST", "/task/" + task + "/unclaim", "{}").statusCode()).isEqualTo(204);

		assertTold(this.other.change("POST", "/task/" + task + "/submit-form", ACCEPT), UNCLAIMED);
		assertThat(this.orders.byNumber(number).status()).isEqualTo(OrderStatus.REQUESTED);

		assertThat(claim(this.other, task, 1).statusCode()).isEqualTo(204);
		assertThat(this.other.change("POST", "/task/" + task + "/submit-form", ACCEPT).statusCode()).isEqualTo(204);
		assertThat(this.orders.byNumber(number).status()).isEqualTo(OrderStatus.ACCEPTED);
	}

	@Test
	void nobodyClaimsInAnothersName() {
		String task = task(ordered(), "accept-order").getId();
		assertTold(claim(this.one, task, 1), "ほかの担当者の名前で");
		assertThat(this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
	}

	@Test
	void whatIsClaimedHoldsUpNoCustomer() {
		String number = ordered();
		claim(this.one, task(number, "accept-order").getId(), 0);

		assertThat(this.cancellation.byCustomer(number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();
	}

	@Test
	void whoeverComesAfterTheCustomersCancellationIsTold(CapturedOutput output) {
		String number = ordered();
		String task = task(number, "accept-order").getId();
		assertThat(this.cancellation.byCustomer(number, this.customer.companyId(), this.customer.memberId(), null))
			.isTrue();

		assertTold(this.one.change("POST", "/task/" + task + "/submit-form", ACCEPT), OVER);
		assertTold(claim(this.one, task, 0), OVER);
		assertThat(output).as("what whoever looks for a fault reads")
			.contains("task %s was over before it could be completed: org.camunda".formatted(task),
					"task %s was over before it could be claimed: org.camunda".formatted(task))
			.doesNotContain("ERROR", "\tat ");
	}

	@Test
	void whatTheFormRefusesIsTheClerksToMendToo() {
		String task = task(ordered(), "accept-order").getId();
		claim(this.one, task, 0);

		assertTold(this.one.change("POST", "/task/" + task + "/submit-form", "{\"variables\":{}}"), "選択してください。");
		assertThat(this.tasks.createTaskQuery().taskId(task).count()).isOne();
	}

	private HttpResponse<String> claim(StaffRest clerk, String task, int who) {
		return clerk.change("POST", "/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(this.clerks.get(who)));
	}

	private static void assertTold(HttpResponse<String> answer, String words) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains(words).doesNotContain("ENGINE-", "\\tat ", "Cannot find", "dev.keiyaku");
	}

	private List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> first,
			Callable<HttpResponse<String>> second) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		Future<HttpResponse<String>> one = this.both.submit(() -> after(start, first));
		Future<HttpResponse<String>> other = this.both.submit(() -> after(start, second));
		return List.of(one.get(), other.get());
	}

	private static <T> T after(CyclicBarrier start, Callable<T> action) throws Exception {
		start.await();
		return action.call();
	}

	private String ordered() {
		this.customer = this.given.company("通過商事株式会社");
		return this.given.order(this.customer, Placing.monthly(1, this.today.plusDays(7)));
	}

	private void hire(String name) {
		User clerk = this.identity.newUser(name);
		clerk.setPassword(PASSWORD);
		this.identity.saveUser(clerk);
		this.identity.createMembership(name, "order-desk");
	}

	private static String newName() {
		return "clerk" + UUID.randomUUID().toString().replace("-", "");
	}

}
