package dev.keiyaku.amendment.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.Overtaking;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.amendment.AmendmentWithdrawal;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.publication.OwnProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a monthly contract of 10 and two who stand at the last page of their wizards,
 * then what happens meanwhile is told, and nothing that was entered is lost (store 6.2).
 */
class OvertakenWizardIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Amendments amendments;

	@Autowired
	private AmendmentWithdrawal withdrawal;

	@Autowired
	private Contracts contracts;

	@Value("${server.port}")
	private int port;

	private OwnProduct product;

	private String plan;

	private ContractCustomer customer;

	@BeforeEach
	void aContract() {
		this.product = OwnProduct.published(this.store, 2, 1_000);
		this.plan = this.product.plans().get(0);
		this.customer = ContractCustomer.of(this.store, this.port, "先着商事株式会社",
				new PricedLine(this.plan, "試験の商品", "個", BillingPeriod.MONTHLY, this.today, 10, 1_000, List.of()));
	}

	@AfterEach
	void takeTheProductFromTheShelf() {
		this.product.withdraw(this.product.plans());
	}

	@Test
	void whoComesSecondReadsWhichProcedureCameFirst() {
		ContractCustomer colleague = this.customer.colleague(this.store, this.port);
		String less = this.customer.less(this.plan, 8);
		String all = colleague.cancelAll();

		String first = number(this.customer.submit(less));
		HttpResponse<String> second = colleague.submit(all);

		told(second, first);
		assertThat(colleague.client().get(colleague.page("/cancel/all/reason")).statusCode()).isEqualTo(302);
		assertThat(this.customer.submit(less).statusCode()).as("the same once more").isEqualTo(200);
		takenBack(first);
		assertThat(colleague.client().get(colleague.page("/cancel/all/reason")).body()).as("nothing typed is lost")
			.contains("PRICE");
		assertThat(colleague.submit(colleague.confirm("/cancel/all")).statusCode()).isEqualTo(200);
	}

	private void takenBack(String procedure) {
		NewCustomer member = this.customer.member();
		assertThat(this.withdrawal.byCustomer(procedure, member.companyId(), member.memberId()))
			.isEqualTo(AmendmentWithdrawal.Outcome.WITHDRAWN);
	}

	@Test
	void whatWasTakenBackCanBeAskedForOnceMore() {
		String first = number(this.customer.submit(this.customer.less(this.plan, 8)));
		takenBack(first);

		String second = number(this.customer.submit(this.customer.less(this.plan, 8)));

		assertThat(second).isNotEqualTo(first);
		assertThat(this.amendments.open(this.customer.contract()).orElseThrow().number()).isEqualTo(second);
	}

	@Test
	void whoHasWaitedForTheOtherIsToldAsWell() {
		String less = this.customer.less(this.plan, 8);
		Contract contract = this.contracts.byNumber(this.customer.contract());
		AmendmentFixture procedures = new AmendmentFixture(this.store);
		AtomicReference<String> first = new AtomicReference<>();

		HttpResponse<String> second = new Overtaking(this.store).answer(() -> {
			this.contracts.lock(contract.number());
			first.set(procedures.cancelAll(contract, this.customer.signedIn(this.store),
					contract.rule().term(2).firstDay()));
		}, () -> this.customer.submit(less));

		told(second, first.get());
	}

	@Test
	void aPriceThatIsPublishedMeanwhileIsShownBeforeItIsAgreedTo() {
		String less = this.customer.less(this.plan, 8);
		this.product.price(this.plan, this.today.plusDays(1), 1_100);

		changed(this.customer.submit(less), "/change");
		PortalClient client = this.customer.client();
		assertThat(client.get(this.customer.page("/change/quantities")).body()).contains("8");
		String part = this.customer.cancel(3);
		this.product.price(this.plan, this.today.plusDays(1), 1_200);
		changed(this.customer.submit(part), "/cancel");
		assertThat(this.amendments.ofContract(this.customer.contract())).isEmpty();
	}

	private static String number(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body().replaceAll("(?s).*/(A-\\d+).*", "$1");
	}

	private void told(HttpResponse<String> answer, String first) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		assertThat(answer.body()).contains("先にお申し込みの手続き " + first, "\"" + this.customer.page("") + "\"");
		assertThat(this.amendments.ofContract(this.customer.contract())).hasSize(1);
	}

	private void changed(HttpResponse<String> answer, String wizard) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		assertThat(answer.body()).contains("最新の内容をご確認のうえ、もう一度お進みください", "\"" + this.customer.page(wizard) + "\"");
	}

}
