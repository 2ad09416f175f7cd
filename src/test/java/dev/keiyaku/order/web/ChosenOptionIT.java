package dev.keiyaku.order.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.OptionChoice;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.LineChoice;
import dev.keiyaku.quote.QuoteDocument;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.quote.Quoting;
import dev.keiyaku.sandbox.SandboxMails;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A plan with an option of which the customer says how many (store 3.2). */
class ChosenOptionIT extends ProcessTest {

	private static final String PLAN = "zoom-workplace-business";

	private static final String ADD = "/cart/items?plan=" + PLAN;

	private static final String OPTION = "webinar-500";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	@Autowired
	private Carts carts;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Quotes quotes;

	@Autowired
	private QuoteDocument document;

	@Autowired
	private SandboxMails mails;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	@BeforeEach
	void aCompany() {
		this.customer = NewCustomer.of(this.store, "追加商事株式会社");
		this.client = this.customer.signIn(this.port);
	}

	private LocalDate earliest() {
		return this.startDates.earliest(this.catalog.plan(PLAN).orElseThrow());
	}

	private Map<String, Object> choice(Object quantity) {
		Map<String, Object> row = new HashMap<>();
		row.put("quantity", quantity);
		return Map.of("quantity", 10, "desiredStart", earliest().toString(), "options", List.of("large-500", OPTION),
				"optionQuantities", List.of(row));
	}

	private LineChoice onlyChoice() {
		assertThat(this.carts.of(this.customer.memberId()).lines()).hasSize(1);
		return this.carts.of(this.customer.memberId()).lines().get(0).choice();
	}

	private String line() {
		return "/cart/items/" + this.carts.of(this.customer.memberId()).lines().get(0).id();
	}

	private Contract ordered(String path) {
		OrderSteps steps = new OrderSteps(this.customer, this.client, path);
		steps.enterCustomer();
		OrderSteps.accepted(this.client.post(steps.submitUrl("questions"), Map.of("planQuestions", List
			.of(Map.of("requiredEmail", this.customer.email()), Map.of("requiredChoice", "新しく作成する"), Map.of()))));
		steps.consent();
		assertThat(steps.page("confirm")).contains("オプション：ウェビナー500", "3ライセンス", "284,400円");
		String number = OrderSteps.accepted(steps.order(steps.submitUrl("confirm")))
			.replaceAll(".*/(O-\\d+)\".*", "$1");
		assertThat(this.client.get("/mypage/orders/" + number).body()).contains("ウェビナー500", "3ライセンス", "284,400円");
		assertThat(this.client.get("/mypage/orders.csv").body()).contains("3ライセンス");
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");
		soon().untilAsserted(() -> assertThat(this.mails.to(this.customer.email()))
			.anySatisfy((mail) -> assertThat(mail.text()).contains("ウェビナー500", "3ライセンス")));
		return this.contracts.ofOrder(number, this.customer.companyId()).get(0);
	}

	private void assertOfThree(Contract contract) {
		assertThat(contract.linesOn(this.today)).singleElement()
			.extracting(ContractLine::options)
			.satisfies((options) -> assertThat(options)
				.extracting(LineOption::code, LineOption::quantity, LineOption::unit, LineOption::amount)
				.containsExactly(tuple("large-500", 1, "式", 84_000L), tuple(OPTION, 3, "ライセンス", 284_400L)));
		assertThat(this.client.get("/mypage/contracts/" + contract.number()).body()).contains("ウェビナー500", "3ライセンス");
	}

	@Test
	void whatIsChosenInTheCartIsOrderedAndUnderContract() {
		OrderSteps.accepted(this.client.post(ADD, choice("3")));
		assertThat(this.client.get("/cart").body()).contains("ウェビナー500（Zoom Workplace Business）の数量", "284,400円",
				"692,400円", "optionQuantities[0].quantity");
		assertOfThree(ordered("/order"));
	}

	@Test
	void whatIsQuotedIsOrderedAndUnderContract() throws IOException {
		String quote = new Quoting(this.store).quote(this.customer, new LineChoice(PLAN, 10, earliest(),
				List.of(new OptionChoice("large-500"), new OptionChoice(OPTION, 3))));
		assertThat(this.client.get("/mypage/quotes/" + quote).body()).contains("ウェビナー500", "3ライセンス", "284,400円");
		byte[] paper = this.document.of(this.quotes.byNumber(quote));
		try (PDDocument pdf = Loader.loadPDF(paper)) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("オプション：ウェビナー500 3 ライセンス 94,800 284,400");
		}
		assertOfThree(ordered("/order/quotes/" + quote));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1以上", "-3, 1以上", "51, 50以下", "1000000000000, 50以下", "2.5, 整数", "三, 数値", ", 入力" })
	void anotherQuantityIsRefusedAtItsField(String quantity, String message) {
		HttpResponse<String> answer = this.client.post(ADD, choice(quantity));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"optionQuantities[0].quantity\"", "ウェビナー500の数量", message);
		assertThat(this.carts.of(this.customer.memberId()).isEmpty()).isTrue();
		OrderSteps.accepted(this.client.post(ADD, choice("3")));
		assertThat(this.client.patch(line(), choice(quantity)).body()).contains("\"optionQuantities[0].quantity\"",
				message);
		assertThat(onlyChoice().quantityOf(OPTION)).isEqualTo(3);
	}

	@Test
	void aForgedQuantityOfAnotherOptionIsNotTaken() {
		Map<String, Object> forged = new HashMap<>(choice(3));
		forged.put("options", List.of("large-500"));
		forged.put("optionQuantities", List.of(Map.of("quantity", 3, "code", "large-500"), Map.of("quantity", 7)));
		OrderSteps.accepted(this.client.post(ADD, forged));
		assertThat(onlyChoice().options()).containsExactly(new OptionChoice("large-500"));
	}

	@Test
	void itsQuantityIsChangedWhereItStandsInTheCartAndStaysWhenAnotherIs() {
		OrderSteps.accepted(this.client.post(ADD, choice(3)));
		OrderSteps.accepted(this.client.patch(line(), Map.of("optionQuantities", List.of(Map.of("quantity", "5")))));
		assertThat(onlyChoice().quantityOf(OPTION)).isEqualTo(5);
		OrderSteps.accepted(this.client.patch(line(), Map.of("quantity", "20")));
		assertThat(onlyChoice().quantityOf(OPTION)).isEqualTo(5);
		assertThat(onlyChoice().quantity()).isEqualTo(20);
		long version = this.carts.of(this.customer.memberId()).version();
		OrderSteps.accepted(this.client.patch(line(), Map.of("optionQuantities", List.of(Map.of("quantity", "5")))));
		assertThat(this.carts.of(this.customer.memberId()).version()).isEqualTo(version);
	}

	@Test
	void thePlansPageSaysHowManyCanBeChosen() {
		assertThat(this.client.get("/products/zoom-workplace/" + PLAN).body()).contains("1～50ライセンスから選択", "ウェビナー500の数量");
		assertThat(this.client.get("/products/zoom-workplace").body()).contains("1～50ライセンスから選択");
		assertThat(this.client.get("/products/komorebi-attendance/komorebi-attendance-shift").body())
			.contains("1～200台から選択");
	}

	/**
	 * The quote holds for as long as it is valid; the cart is at the conditions of today.
	 */
	@Test
	void aCopyOfWhatIsNoLongerSoldInItsQuantityIsRefusedInWordsInTheCart() {
		String quote = new Quoting(this.store).quote(this.customer,
				new LineChoice(PLAN, 10, earliest(), List.of(new OptionChoice(OPTION, 3))));
		String bounds = "update plan_option set maximum_quantity = %d where code = '" + OPTION + "'";
		this.database.update(bounds.formatted(2));
		try {
			assertThat(this.client.get("/mypage/quotes/" + quote).body()).contains("この見積内容で注文する");
			this.database.update("update quote set valid_until = '2020-01-31' where number = ?", quote);
			this.client.submit("/mypage/quotes/" + quote + "/copy", Map.of());
			assertThat(this.client.get("/cart").body())
				.contains("「ウェビナー500」の数量は1ライセンス以上2ライセンス以下で指定してください。", "value=\"3\"")
				.doesNotContain("ご注文手続きへ進む");
			assertThat(this.client.get("/order").headers().firstValue("Location").orElseThrow()).endsWith("/cart");
			OrderSteps.accepted(this.client.patch(line(), Map.of("optionQuantities", List.of(Map.of("quantity", 2)))));
			assertThat(this.client.get("/cart").body()).contains("ご注文手続きへ進む");
		}
		finally {
			this.database.update(bounds.formatted(50));
		}
	}

	@Test
	void aCopyTellsWhereAnOptionIsCountedOtherwiseNow() {
		String quote = new Quoting(this.store).quote(this.customer,
				new LineChoice(PLAN, 10, earliest(), List.of(new OptionChoice(OPTION, 3))));
		String rule = "update plan_option set quantity_rule = ?, minimum_quantity = ?, maximum_quantity = ? where code = ?";
		this.database.update(rule, "SINGLE", null, null, OPTION);
		try {
			this.client.submit("/mypage/quotes/" + quote + "/copy", Map.of());
			assertThat(this.client.get("/cart").body())
				.contains("「Zoom Workplace Business」のオプション「ウェビナー500」の数量を、1式に変更しました。");
			assertThat(onlyChoice().options()).containsExactly(new OptionChoice(OPTION));
		}
		finally {
			this.database.update(rule, "CHOSEN", 1, 50, OPTION);
		}
		assertThat(this.client.get("/cart").body()).contains("「ウェビナー500」の数量は1ライセンス以上50ライセンス以下で指定してください。");
	}

}
