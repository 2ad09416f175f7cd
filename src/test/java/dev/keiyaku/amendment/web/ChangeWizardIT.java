package dev.keiyaku.amendment.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a company with a monthly contract of 3 licenses that began today (store 6.2). */
class ChangeWizardIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Amendments amendments;

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer buyer;

	private PortalClient client;

	private String contract;

	private LocalDate earliest;

	@BeforeEach
	void aCompanyWithAContract() {
		this.buyer = NewCustomer.of(this.store, "追加商事株式会社");
		this.database.update("update member set role = 'ADMIN' where id = ?", this.buyer.memberId());
		PricedLine line = Placing.monthly(3, this.today);
		String order = "O-" + Math.abs(this.buyer.loginId().hashCode());
		this.contract = this.contracts.open(new OpenContract(this.buyer.companyId(), order,
				new ContractHolder("追加商事株式会社", null, "試験 一郎", this.buyer.email()), List.of(line)));
		this.contracts.awaitStart(order);
		soon().until(() -> this.contracts.byNumber(this.contract).status() == ContractStatus.ACTIVE);
		this.earliest = this.startDates.earliest(this.catalog.plan(line.planCode()).orElseThrow());
		this.client = this.buyer.signIn(this.port);
	}

	private String page(String step) {
		return "/mypage/contracts/%s/change/%s".formatted(this.contract, step);
	}

	private HttpResponse<String> step(String slug, Map<String, Object> values) {
		return this.client.post(this.client.submitUrl(page(slug)), values);
	}

	private static void accepted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	private static Map<String, Object> quantity(Object quantity) {
		return Map.of("quantityRows", List.of(Map.of("quantity", quantity)));
	}

	private void keepThePlan() {
		accepted(step("plans", Map.of("planRows", List.of(Map.of("planCode", "zoom-workplace-pro-monthly")))));
	}

	@Test
	void moreOfAMonthlyPlanBeginsOnTheDayThatIsChosen() {
		keepThePlan();
		accepted(step("quantities", quantity(5)));
		HttpResponse<String> tooEarly = step("start", Map.of("desiredStart", this.today.toString()));
		assertThat(tooEarly.statusCode()).isEqualTo(422);
		assertThat(tooEarly.body()).contains("desiredStart");
		accepted(step("start", Map.of("desiredStart", this.earliest.toString())));
		accepted(step("customer",
				Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone", "03-1234-5678",
						"customerEmail", this.buyer.email(), "addressId", String.valueOf(this.buyer.addressId()),
						"userSameAsCustomer", true)));
		accepted(step("service-terms", Map.of("serviceTerms", List.of(Map.of("consent", true)))));
		accepted(step("payment", Map.of("paymentMethod", "deferred-invoice", "paymentTermsConsent", true)));
		String confirm = this.client.submitUrl(page("confirm"));
		assertThat(this.client.postAtOnce(5, confirm, Map.of("salesTermsConsent", true)))
			.allSatisfy(ChangeWizardIT::accepted);

		Amendment change = this.amendments.open(this.contract).orElseThrow();
		assertThat(change.timing()).isEqualTo(Timing.IMMEDIATE);
		assertThat(change.effectiveDay()).contains(this.earliest);
		assertThat(this.amendments.ofContract(this.contract)).hasSize(1);
		LocalDate lastDay = this.contracts.byNumber(this.contract).termOn(this.today).lastDay();
		long days = lastDay.toEpochDay() - this.today.toEpochDay() + 1;
		long left = lastDay.toEpochDay() - this.earliest.toEpochDay() + 1;
		assertThat(change.charge().amounts().subtotal()).isEqualTo(2 * 2_580 * left / days);
		assertThat(this.client.get("/mypage/contracts/" + this.contract + "/change").statusCode()).isEqualTo(302);
	}

	@Test
	void whatCannotBeIsRefusedAtItsField() {
		keepThePlan();
		for (Object impossible : List.of(0, -1, 100, 1.5, "五")) {
			HttpResponse<String> answer = step("quantities", quantity(impossible));
			assertThat(answer.statusCode()).as(impossible + answer.body()).isEqualTo(422);
			assertThat(answer.body()).contains("quantityRows[0].quantity");
		}
		HttpResponse<String> unchanged = step("quantities", quantity(3));
		assertThat(unchanged.body()).contains("quantityRows[0].quantity", "今のご契約と同じ内容です");
	}

	@Test
	void nobodyElseReachesIt() {
		NewCustomer other = NewCustomer.of(this.store, "他人商事株式会社");
		this.database.update("update member set role = 'ADMIN' where id = ?", other.memberId());
		PortalClient stranger = other.signIn(this.port);
		for (String path : List.of("", "/change", "/change/quantities", "/cancel", "/cancel/all",
				"/procedures/A-10000001", "/procedures/A-10000001/withdraw")) {
			assertThat(stranger.get("/mypage/contracts/" + this.contract + path).statusCode()).as(path).isEqualTo(404);
		}
		PortalClient colleague = this.buyer.colleague(this.store).signIn(this.port);
		assertThat(colleague.get("/mypage/contracts/" + this.contract + "/change").statusCode()).isEqualTo(403);
		assertThat(colleague.get("/mypage/contracts/" + this.contract).body()).doesNotContain("数量・商品変更手続き")
			.doesNotContain("一括解約する");
	}

}
