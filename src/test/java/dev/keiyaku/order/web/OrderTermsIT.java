package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.purchase.PurchaseConsent;
import dev.keiyaku.purchase.PurchaseConsent.Issuer;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.publication.OwnProduct;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a customer in the midst of the order wizard, when terms, prices or the shelf
 * change, then nobody orders what they did not see, and an order keeps exactly what was
 * agreed to (store 4.1).
 */
class OrderTermsIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Carts carts;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private OwnProduct product;

	private OrderSteps wizard;

	@BeforeEach
	void aCartWithTwoPlansOfOneMaker() {
		this.product = OwnProduct.published(this.store, 2, 480);
		NewCustomer customer = NewCustomer.of(this.store, "規約試験株式会社");
		this.wizard = new OrderSteps(customer, customer.signIn(this.port), "/order");
		Quoting quoting = new Quoting(this.store);
		this.product.plans().forEach((plan) -> this.carts.add(customer.memberId(), quoting.choice(plan)));
	}

	@AfterEach
	void clearTheShelf() {
		this.product.withdraw(this.product.plans());
	}

	private void assertNothingOrdered() {
		assertThat(this.database.queryForObject("select count(*) from customer_order where company_id = ?",
				Integer.class, this.wizard.customer().companyId()))
			.isZero();
	}

	private static void assertChanged(HttpResponse<String> answer, String next) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		assertThat(answer.body()).contains("\"next\":\"" + next + "\"");
	}

	@Test
	void theSameTermsOfTwoPlansAreAskedOnceAndEveryVersionIsKeptForCustomerAndClerk() {
		this.wizard.enterCustomer();
		// what form-js draws, and before it the form's first words
		assertThat(this.wizard.page("service-terms").split("form-island__head")).as("once in each")
			.hasSize(2)
			.allSatisfy((part) -> assertThat(part).containsOnlyOnce("第1版の本文です。"));
		assertThat(this.wizard.page("service-terms")).contains(this.product.plans().get(0),
				this.product.plans().get(1));
		assertThat(this.wizard.serviceTerms(this.wizard.submitUrl("service-terms")).statusCode()).isEqualTo(200);
		assertThat(this.wizard.page("payment")).contains("NP掛け払い利用規約");
		String number = this.wizard.order();
		List<PurchaseConsent> consents = this.orders.byNumber(number).consents();
		assertThat(consents).extracting(PurchaseConsent::title)
			.containsExactly(this.product.termsTitle(), "NP掛け払い利用規約", "売買規約");
		assertThat(consents).extracting(PurchaseConsent::termsVersion).startsWith("1").doesNotContainNull();
		assertThat(consents).extracting(PurchaseConsent::issuer)
			.containsExactly(Issuer.MAKER, Issuer.STORE, Issuer.STORE);
		assertThat(consents).extracting(PurchaseConsent::planCodes)
			.containsExactly(this.product.plans(), List.of(), List.of());
		String page = this.wizard.client().get("/mypage/orders/" + number).body();
		String desk = this.tasks.getVariable(task(number, "accept-order").getId(), "order").toString();
		for (PurchaseConsent consent : consents) {
			String shown = consent.title() + "（" + consent.termsVersion() + "版）";
			assertThat(page).contains(shown);
			assertThat(desk).contains(shown);
		}
	}

	@Test
	void termsThatChangeWhileTheyAreReadAreAskedAnew() {
		this.wizard.enterCustomer();
		String shown = this.wizard.submitUrl("service-terms");
		this.product.sellUnder("2");
		assertChanged(this.wizard.serviceTerms(shown), "/order");
		assertThat(this.wizard.page("service-terms")).contains("第2版の本文です。").doesNotContain("第1版の本文です。");
		assertNothingOrdered();
	}

	@Test
	void termsThatChangeAfterTheConsentAreAskedAnewAndTheNewVersionIsKept() {
		this.wizard.enterCustomer();
		this.wizard.consent();
		String confirmed = this.wizard.submitUrl("confirm");
		this.product.sellUnder("2");
		assertChanged(this.wizard.order(confirmed), "/order");
		assertNothingOrdered();
		HttpResponse<String> again = this.wizard.client().get("/order");
		assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/order/service-terms");
		assertThat(this.wizard.page("service-terms")).contains("第2版の本文です。", "もう一度ご入力ください");
		this.wizard.consent();
		String number = OrderSteps.accepted(this.wizard.order(this.wizard.submitUrl("confirm")))
			.replaceAll(".*/(O-\\d+)\".*", "$1");
		assertThat(this.orders.byNumber(number).consents().get(0).termsVersion()).isEqualTo("2");
	}

	@Test
	void aPriceThatChangesAfterItWasSeenIsShownBeforeItIsOrdered() {
		this.wizard.enterCustomer();
		this.wizard.consent();
		String confirmed = this.wizard.submitUrl("confirm");
		sellAt(0, 490);
		assertChanged(this.wizard.order(confirmed), "/order");
		assertNothingOrdered();
		this.wizard.consent();
		assertThat(this.wizard.page("confirm")).contains("490円", "1,067円").doesNotContain("1,056円");
	}

	@Test
	void pricesThatChangeToTheSameSumAreShownAsWell() {
		this.wizard.enterCustomer();
		this.wizard.consent();
		String confirmed = this.wizard.submitUrl("confirm");
		assertThat(this.wizard.page("confirm")).contains("480円", "1,056円");
		sellAt(0, 580);
		sellAt(1, 380);
		assertChanged(this.wizard.order(confirmed), "/order");
		assertNothingOrdered();
		this.wizard.consent();
		assertThat(this.wizard.page("confirm")).contains("580円", "380円", "1,056円").doesNotContain("480円");
	}

	private void sellAt(int plan, int yen) {
		this.database.update(
				"update plan_prices set unit_price = ? where plan_id = (select id from plan where code = ?)", yen,
				this.product.plans().get(plan));
	}

	@Test
	void aPlanThatLeavesTheShelfIsNeitherOrderedNorQuoted() {
		this.wizard.enterCustomer();
		this.wizard.consent();
		String confirmed = this.wizard.submitUrl("confirm");
		String quote = this.wizard.client().submitUrl("/cart/quote/customer");
		this.product.withdraw(this.product.plans().subList(0, 1));
		assertChanged(this.wizard.order(confirmed), "/cart");
		assertChanged(this.wizard.client().post(quote, Map.of()), "/cart");
		assertNothingOrdered();
		assertThat(this.wizard.client().get("/cart").body()).contains("は販売を終了しました。お手数ですが、カートから削除してください。")
			.doesNotContain("ご注文手続きへ進む");
	}

}
