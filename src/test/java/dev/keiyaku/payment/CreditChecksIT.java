package dev.keiyaku.payment;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;

import dev.keiyaku.StoreTest;
import dev.keiyaku.payment.CreditCheck.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The payment module on the running store, against the sandbox's own stand-in. */
class CreditChecksIT extends StoreTest {

	private final String id = "IT-" + UUID.randomUUID();

	@Autowired
	private CreditChecks checks;

	@Autowired
	private CreditCheckLedger ledger;

	@Autowired
	private FailureTexts texts;

	@Autowired
	private Clock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private TestRestTemplate http;

	@AfterEach
	void backToNormal() {
		sandbox("{\"mode\":\"normal\"}");
	}

	@Test
	void whatTheProviderDecidedIsKept() {
		register(Examples.transaction(this.id, "審査NG21商事"));

		CreditCheck check = this.checks.find(this.id);
		assertThat(check.decision()).contains(CreditDecision.REFUSED);
		assertThat(check.refusalReason()).contains(RefusalReason.UNPAID);
		assertThat(check.totalAmount()).isEqualTo(11_000);
		assertThat(check.provider()).isEqualTo("np-kakebarai");
		assertThat(check.changedAt()).isAfterOrEqualTo(check.requestedAt());
	}

	@Test
	void theIntentSurvivesARollbackOfTheCaller() {
		new TransactionTemplate(this.transactions).executeWithoutResult(caller -> {
			register(Examples.transaction(this.id));
			caller.setRollbackOnly();
		});

		assertThat(this.checks.find(this.id).state()).isEqualTo(State.REGISTERED);
		assertThat(register(Examples.transaction(this.id))).isEqualTo(CreditDecision.PASSED);
	}

	@Test
	void aPlanIsTheCallersToKeepOrToRollBack() {
		new TransactionTemplate(this.transactions).executeWithoutResult(caller -> {
			this.checks.plan(Examples.transaction(this.id));
			caller.setRollbackOnly();
		});

		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.checks.find(this.id));
	}

	@Test
	void aClerksWordGoesWithTheTransactionThatItBelongsTo() {
		CreditChecks byHand = new CreditChecks(new ManualProvider(), this.ledger, this.texts, this.clock);
		byHand.plan(Examples.transaction(this.id));
		byHand.register(Examples.transaction(this.id));

		new TransactionTemplate(this.transactions).executeWithoutResult(task -> {
			assertThat(byHand.find(this.id).decision()).contains(CreditDecision.HELD);
			byHand.decideByHand(this.id, CreditDecision.PASSED);
			assertThat(byHand.find(this.id).decision()).as("as the clerk's own task sees it")
				.contains(CreditDecision.PASSED);
			task.setRollbackOnly();
		});
		assertThat(byHand.find(this.id).decision()).as("the task stayed open").contains(CreditDecision.HELD);

		byHand.decideByHand(this.id, CreditDecision.REFUSED);
		assertThat(byHand.find(this.id).decision()).contains(CreditDecision.REFUSED);
	}

	@Test
	void whatIsNotedInBetweenIsSeenInTheCallersTransaction() {
		new TransactionTemplate(this.transactions).executeWithoutResult(caller -> {
			this.ledger.note(planned(), CreditCheck::intendRegistration);
			assertThat(this.checks.find(this.id).state()).isEqualTo(State.REQUESTED);
			this.ledger.note(this.id, (check, now) -> check.failed("late", now));
			assertThat(this.checks.find(this.id).state()).isEqualTo(State.UNKNOWN);
		});
	}

	@Test
	void aFailureDoesNotForceTheCallersTransactionToRollBack() {
		sandbox("{\"mode\":\"drop-after-accept\"}");

		String committed = new TransactionTemplate(this.transactions).execute(caller -> {
			assertThatExceptionOfType(PaymentProviderException.class)
				.isThrownBy(() -> register(Examples.transaction(this.id)));
			return "committed";
		});

		assertThat(committed).isEqualTo("committed");
		assertThat(this.checks.find(this.id).state()).isEqualTo(State.UNKNOWN);
		assertThat(this.checks.ask(this.id)).isEqualTo(CreditDecision.PASSED);
		assertThat(registered()).containsOnlyOnce(this.id);
	}

	@Test
	void aHeldTransactionIsDecidedThroughTheSandbox() {
		register(Examples.transaction(this.id, "審査保留商事"));
		String npTransactionId = this.checks.find(this.id).providerTransactionId().orElseThrow();
		assertThat(registered()).contains("{\"shopTransactionId\":\"" + this.id + "\",\"npTransactionId\":\""
				+ npTransactionId + "\",\"totalAmount\":11000,\"result\":\"10\",\"state\":\"REGISTERED\"}");

		sandbox("{\"decide\":{\"" + npTransactionId + "\":\"00\"}}");

		assertThat(this.checks.ask(this.id)).isEqualTo(CreditDecision.PASSED);
	}

	@Test
	void theSandboxPageShowsTransactionsAndSwitches() {
		register(Examples.transaction(this.id, "審査保留商事"));

		String page = this.http.getForObject("/sandbox/provider", String.class);

		assertThat(page).contains(this.id, "drop-after-accept", "通過にする", "100,000,000 円").doesNotContain("??");
	}

	@Test
	void aModeThatDoesNotExistIsRefused() {
		ResponseEntity<String> answer = post("{\"mode\":\"lazy\"}");

		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(answer.getBody()).contains("no mode lazy");
	}

	private CreditDecision register(TransactionRequest request) {
		plan(request);
		return this.checks.register(request);
	}

	private String planned() {
		plan(Examples.transaction(this.id));
		return this.id;
	}

	/** As an order does before its registration begins. */
	private void plan(TransactionRequest request) {
		TransactionTemplate order = new TransactionTemplate(this.transactions);
		order.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		order.executeWithoutResult(status -> this.checks.plan(request));
	}

	private String registered() {
		return this.http.getForObject("/sandbox/provider.json", String.class);
	}

	private void sandbox(String command) {
		assertThat(post(command).getStatusCode()).isEqualTo(HttpStatus.OK);
	}

	private ResponseEntity<String> post(String command) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		return this.http.postForEntity("/sandbox/provider", new HttpEntity<>(command, headers), String.class);
	}

}
