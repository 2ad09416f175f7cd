package dev.keiyaku.order.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.purchase.PurchaseConsent;
import dev.keiyaku.purchase.PurchaseConsent.Issuer;
import dev.keiyaku.order.OrderAcknowledgement;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.terms.TermsLibrary;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a customer has in writing about an order (store 4.1, 5.1, 5.2). */
class OrderPapersIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private Contracts contracts;

	@Autowired
	private OrderAcknowledgement acknowledgement;

	@Autowired
	private TermsLibrary library;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private String quote;

	private String makerTerms;

	private String number;

	@BeforeEach
	void anOrderFromAQuoteUnderTermsThatHaveChangedSince() {
		this.customer = NewCustomer.of(this.store, "書類商事株式会社");
		this.client = this.customer.signIn(this.port);
		this.quote = "Q-" + this.database.queryForObject("select nextval('quote_number')", Long.class);
		this.makerTerms = "maker-" + this.quote.toLowerCase();
		Terms sales = this.library.get("sales");
		serviceTerms("1.0", "## 第1条\n\n当時の規約です。<script>alert(1)</script>");
		serviceTerms("2.0", "今の規約です。");
		this.database.update("""
				insert into service_terms (code, version, title, body, sold)
				values (?, ?, 'メーカーの売買規約', 'メーカーが定めた規約です。', false) on conflict do nothing""", sales.code(),
				sales.version());
		SignedInMember member = SignedInMember.of(this.members.byId(this.customer.memberId()));
		this.number = this.given.order(member, "quote:" + this.quote,
				List.of(new PurchaseConsent(Issuer.MAKER, this.makerTerms, "1.0", "メーカーの利用規約"),
						new PurchaseConsent(Issuer.STORE, sales.code(), sales.version(), sales.title()),
						new PurchaseConsent(Issuer.MAKER, this.makerTerms, "2.0", "メーカーの利用規約"),
						new PurchaseConsent(Issuer.MAKER, sales.code(), sales.version(), "メーカーの売買規約")),
				Placing.annual(3, this.today.plusDays(7)));
	}

	private void serviceTerms(String version, String body) {
		this.database.update(
				"insert into service_terms (code, version, title, body, sold) values (?, ?, 'メーカーの利用規約', ?, false)",
				this.makerTerms, version, body);
	}

	@Test
	void theTermsAreReadAsTheyWereAgreedTo() {
		String page = this.client.get(page("")).body();
		assertThat(page)
			.contains(page("/terms/1\""), "メーカーの利用規約（1.0版）", page("/terms/2\""), page("/terms/3\""), "メーカーの利用規約（2.0版）",
					page("/terms/4\""))
			.doesNotContain("??");

		assertThat(this.client.get(page("/terms/1")).body()).contains("<h2>第1条</h2>", "当時の規約です。", "1.0版")
			.doesNotContain("今の規約です", "<script>alert", "??");
		assertThat(this.client.get(page("/terms/2")).body()).contains("売買規約", "第1条（適用範囲）");
		for (String none : List.of("0", "5", "-1", "99999999999", "privacy")) {
			assertThat(this.client.get(page("/terms/" + none)).statusCode()).as(none).isEqualTo(404);
		}
	}

	@Test
	void twoVersionsOfOneCodeAndTwoIssuersOfOneVersionAreToldApart() {
		assertThat(this.client.get(page("/terms/3")).body()).contains("今の規約です。", "2.0版").doesNotContain("当時の規約です");
		assertThat(this.client.get(page("/terms/4")).body()).contains("メーカーの売買規約", "メーカーが定めた規約です。")
			.doesNotContain("第1条（適用範囲）");
	}

	@Test
	void theAcknowledgementIsThereOnceTheOrderIsAccepted() throws IOException {
		assertThat(this.client.get(page("")).body()).contains("/mypage/quotes/" + this.quote + "/pdf")
			.doesNotContain(page("/pdf"));
		assertThat(this.client.get(page("/pdf")).statusCode()).isEqualTo(404);

		complete(this.number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(this.number, "arrange-delivery");

		assertThat(this.client.get(page("")).body()).contains(page("/pdf"), "注文請書 " + this.number);
		HttpResponse<String> answer = this.client.get(page("/pdf"));
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains("inline", this.number);
		try (PDDocument pdf = Loader
			.loadPDF(this.acknowledgement.of(this.orders.byNumber(this.number)).orElseThrow())) {
			assertThat(new PDFTextStripper().getText(pdf))
				.contains("注文請書", "注文番号：" + this.number, "見積番号：" + this.quote, "書類商事株式会社　御中", "Zoom Workplace Pro",
						"77,400円", "7,740円", "85,140円", "NP掛け払い", "1 / 1")
				.doesNotContain("??", "〓");
		}
	}

	@Test
	void theContractHasThemAll() {
		complete(this.number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(this.number, "arrange-delivery");
		String contract = this.contracts.ofOrder(this.number, this.customer.companyId()).get(0).number();

		assertThat(this.client.get("/mypage/contracts/" + contract).body()).contains(page("\""), page("/pdf\""),
				page("/terms/2\""), "/mypage/quotes/" + this.quote + "/pdf");
	}

	@Test
	void eachOfTwoContractsHasTheTermsOfItsOwnPlansAndTheStores() {
		Terms sales = this.library.get("sales");
		SignedInMember member = SignedInMember.of(this.members.byId(this.customer.memberId()));
		PricedLine early = Placing.annual(3, this.today.plusDays(7));
		PricedLine late = Placing.monthly(2, this.today.plusDays(9));
		String order = this.given.order(member, "cart:terms-" + this.makerTerms,
				List.of(new PurchaseConsent(Issuer.MAKER, this.makerTerms, "1.0", "先の商品の規約", List.of(early.planCode())),
						new PurchaseConsent(Issuer.MAKER, this.makerTerms, "2.0", "後の商品の規約", List.of(late.planCode())),
						new PurchaseConsent(Issuer.STORE, sales.code(), sales.version(), sales.title())),
				early, late);
		complete(order, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(order, "arrange-delivery");

		assertThat(this.client.get("/mypage/orders/" + order).body()).contains("先の商品の規約", "後の商品の規約");
		for (Contract contract : this.contracts.ofOrder(order, this.customer.companyId())) {
			boolean isEarly = contract.billingPeriod() == early.billingPeriod();
			assertThat(this.client.get("/mypage/contracts/" + contract.number()).body())
				.contains(isEarly ? "先の商品の規約" : "後の商品の規約",
						"/mypage/orders/%s/terms/%d\"".formatted(order, isEarly ? 1 : 2),
						"/mypage/orders/%s/terms/3\"".formatted(order))
				.doesNotContain(isEarly ? "後の商品の規約" : "先の商品の規約",
						"/mypage/orders/%s/terms/%d\"".formatted(order, isEarly ? 2 : 1));
		}
	}

	@Test
	void anotherCompanyReadsNothingAndAVisitorSignsIn() {
		complete(this.number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(this.number, "arrange-delivery");
		PortalClient stranger = NewCustomer.of(this.store, "別の書類株式会社").signIn(this.port);

		for (String path : List.of(page(""), page("/pdf"), page("/terms/2"))) {
			assertThat(this.client.get(path).statusCode()).as(path).isEqualTo(200);
			assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
			assertThat(new PortalClient(this.port).get(path).headers().firstValue("Location").orElseThrow())
				.endsWith("/login");
		}
	}

	private String page(String rest) {
		return "/mypage/orders/" + this.number + rest;
	}

}
