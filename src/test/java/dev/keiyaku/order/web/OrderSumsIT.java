package dev.keiyaku.order.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.order.Order;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.publication.OwnProduct;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.LineChoice;
import dev.keiyaku.quote.Quote;
import dev.keiyaku.quote.QuoteDocument;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.quote.Quoting;
import dev.keiyaku.sandbox.SandboxMails;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given three lines of 105 yen, whose tax is 31 yen when it is computed once and 30 yen
 * line by line, then everybody reads the same sums: on the cart, the quote and its PDF,
 * the order, the mails, the clerk's form, the contract, and at the provider.
 */
class OrderSumsIT extends ProcessTest {

	private static final String RECEIVED = "【注文受付のご連絡（NP掛け払い）】";

	private static final String RESULT = "【注文受付結果のご連絡（NP掛け払い）】";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Carts carts;

	@Autowired
	private Quotes quotes;

	@Autowired
	private QuoteDocument document;

	@Autowired
	private Contracts contracts;

	@Autowired
	private SandboxMails received;

	@Autowired
	private TestRestTemplate http;

	@Value("${server.port}")
	private int port;

	private OwnProduct product;

	private NewCustomer customer;

	@AfterEach
	void clearTheShelf() {
		this.product.withdraw(this.product.plans());
	}

	@Test
	void everybodyReadsTheSameSums() throws IOException {
		this.product = OwnProduct.published(this.store, 3, 105);
		this.customer = NewCustomer.of(this.store, "端数試験株式会社");
		PortalClient client = this.customer.signIn(this.port);
		Quoting quoting = new Quoting(this.store);
		LineChoice[] choices = this.product.plans().stream().map(quoting::choice).toArray(LineChoice[]::new);
		this.carts.add(this.customer.memberId(), choices);
		assertThat(client.get("/cart").body()).contains("315円", ">31円<", "346円");
		Stream.of(choices).forEach((choice) -> clearOneLine());

		Quote quote = this.quotes.byNumber(quoting.quote(this.customer, choices));
		assertThat(List.of(quote.subtotal(), quote.tax(), quote.total())).containsExactly(315L, 31L, 346L);
		assertThat(text(this.document.of(quote))).contains("315円", "31円", "346円");

		OrderSteps wizard = new OrderSteps(this.customer, client, "/order/quotes/" + quote.number());
		wizard.enterCustomer();
		wizard.consent();
		assertThat(wizard.page("confirm")).contains("315円", "31円", "346円");
		String number = wizard.order();
		Order order = this.orders.byNumber(number);
		assertThat(List.of(order.subtotal(), order.tax(), order.total())).containsExactly(315L, 31L, 346L);
		assertThat(client.get("/order/done/" + number).body()).contains("346円");
		assertThat(client.get("/mypage/orders/" + number).body()).contains("315円", "31円", "346円");

		String task = task(number, "accept-order").getId();
		assertThat(this.tasks.getVariable(task, "order").toString()).contains("\"subtotal\":\"315\"", "\"tax\":\"31\"",
				"\"total\":\"346\"");
		assertThat(atTheProvider(number)).isEqualTo(346);
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		for (String subject : List.of(RECEIVED, RESULT)) {
			assertThat(mailText(subject)).as(subject).contains("小計（税抜）：315円", "：31円", "合計（税込）：346円");
		}
		List<Contract> opened = this.contracts.ofOrder(number, this.customer.companyId());
		assertThat(opened).extracting((contract) -> contract.amountOn(contract.startDate())).containsExactly(315L);
		assertThat(client.get("/mypage/contracts/" + opened.get(0).number()).body()).contains("315円");
	}

	private void clearOneLine() {
		this.carts.remove(this.customer.memberId(), this.carts.of(this.customer.memberId()).lines().get(0).id());
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private long atTheProvider(String number) {
		return Stream.of(this.http.getForObject("/sandbox/provider.json", JsonNode[].class))
			.filter((transaction) -> transaction.get("shopTransactionId").asText().startsWith(number + "-"))
			.findFirst()
			.orElseThrow()
			.get("totalAmount")
			.asLong();
	}

	private String mailText(String subject) {
		return soon().until(() -> this.received.to(this.customer.email())
			.stream()
			.filter((mail) -> mail.subject().startsWith(subject))
			.map((mail) -> mail.text())
			.findFirst()
			.orElse(null), (found) -> found != null);
	}

}
