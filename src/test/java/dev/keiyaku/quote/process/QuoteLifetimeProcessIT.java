package dev.keiyaku.quote.process;

import java.time.LocalDate;
import java.time.ZoneId;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.publication.OwnProduct;
import dev.keiyaku.quote.Quote;
import dev.keiyaku.quote.QuoteLifetime;
import dev.keiyaku.quote.QuoteStatus;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.quote.Quoting;
import dev.keiyaku.sandbox.SandboxMails;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A quote from its making to its order or its expiry. */
class QuoteLifetimeProcessIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Quotes quotes;

	@Autowired
	private SandboxMails received;

	@Autowired
	private JdbcTemplate database;

	private NewCustomer customer;

	private String number;

	private ProcessInstance lifetime;

	@BeforeEach
	void givenAQuote() {
		this.customer = NewCustomer.of(this.store, "有効期限株式会社");
		this.lifetime = started(QuoteLifetime.KEY, () -> {
			this.number = new Quoting(this.store).quote(this.customer, "amabie-endpoint-standard");
			return this.number;
		});
	}

	private Quote quote() {
		return this.quotes.byNumber(this.number);
	}

	private LocalDate due(String timer) {
		return LocalDate.ofInstant(job(this.lifetime, timer).getDuedate().toInstant(), ZoneId.of("Asia/Tokyo"));
	}

	@Test
	void itWaitsForAnOrderUntilItsLastValidDayIsOver() {
		assertThat(this.lifetime).isWaitingAtExactly("await-order");
		assertThat(quote().validUntil()).isEqualTo(quote().issuedOn().plusDays(30));
		assertThat(due("expiry-near")).isEqualTo(quote().validUntil().minusDays(7));
		assertThat(due("validity-over")).isEqualTo(quote().validUntil().plusDays(1));
	}

	@Test
	void anOrderEndsIt() {
		this.quotes.order(this.number, this.customer.companyId(), (quote) -> "O-1");
		assertThat(this.lifetime).isEnded();
		assertThat(this.lifetime).hasPassedInOrder("quote-created", "await-order", "quote-was-ordered")
			.hasNotPassed("expire-quote", "mail-quote-expiring");
		assertThat(quote().status(this.today)).isEqualTo(QuoteStatus.ORDERED);
	}

	@Test
	void theCustomerIsRemindedOnceAndCanStillOrder() {
		fire(this.lifetime, "expiry-near");
		soon().untilAsserted(() -> assertThat(this.received.to(this.customer.email())).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).startsWith("【見積の有効期限のご案内】").contains(this.number)));
		assertThat(this.lifetime).hasPassed("mail-quote-expiring").isWaitingAt("await-order");
		this.quotes.order(this.number, this.customer.companyId(), (quote) -> "O-1");
		assertThat(this.lifetime).isEnded();
	}

	@Test
	void whoseQuoteNamesAWithdrawnPlanIsToldThatItCannotBeOrdered() {
		OwnProduct product = OwnProduct.published(this.store, 1, 500);
		ProcessInstance watched = started(QuoteLifetime.KEY,
				() -> new Quoting(this.store).quote(this.customer, product.plans().get(0)));
		product.withdraw(product.plans());

		fire(watched, "expiry-near");

		soon().untilAsserted(() -> assertThat(this.received.to(this.customer.email())).singleElement()
			.satisfies((mail) -> assertThat(mail.text())
				.contains("この見積ではご注文いただけません。\n・「試験の商品 %s」は販売を終了しました。\n".formatted(product.plans().get(0)))
				.doesNotContain("ご注文いただけます。", "カート", "[", "\n\n\n")));
	}

	@Test
	void afterItsLastValidDayItExpires() {
		this.database.update("update quote set valid_until = '2020-01-31' where number = ?", this.number);
		fire(this.lifetime, "validity-over");
		assertThat(this.lifetime).isEnded();
		assertThat(this.lifetime).hasPassedInOrder("await-order", "expire-quote", "quote-expired");
		assertThat(quote().status(quote().validUntil())).isEqualTo(QuoteStatus.EXPIRED);
	}

	@Test
	void aTimerThatComesTooEarlyExpiresNothing() {
		assertThatIllegalStateException().isThrownBy(() -> this.quotes.expire(this.number))
			.withMessageContaining(this.number);
		assertThat(quote().status(this.today)).isEqualTo(QuoteStatus.ISSUED);
	}

}
