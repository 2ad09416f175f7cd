package dev.keiyaku.payment;

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
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The payment module on the running store, against the sandbox's own stand-in. */
class CreditChecksIT extends StoreTest {

	private final String id = "IT-" + UUID.randomUUID();

	@Autowired
	private CreditChecks checks;

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
		this.checks.register(Examples.transaction(this.id, "審査NG21商事"));

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
			this.checks.register(Examples.transaction(this.id));
			caller.setRollbackOnly();
		});

		assertThat(this.checks.find(this.id).state()).isEqualTo(State.REGISTERED);
		assertThat(this.checks.register(Examples.transaction(this.id))).isEqualTo(CreditDecision.PASSED);
	}

	@Test
	void aFailureDoesNotForceTheCallersTransactionToRollBack() {
		sandbox("{\"mode\":\"drop-after-accept\"}");

		String committed = new TransactionTemplate(this.transactions).execute(caller -> {
			assertThatExceptionOfType(PaymentProviderException.class)
				.isThrownBy(() -> this.checks.register(Examples.transaction(this.id)));
			return "committed";
		});

		assertThat(committed).isEqualTo("committed");
		assertThat(this.checks.find(this.id).state()).isEqualTo(State.UNKNOWN);
		assertThat(this.checks.ask(this.id)).isEqualTo(CreditDecision.PASSED);
		assertThat(registered()).containsOnlyOnce(this.id);
	}

	@Test
	void aHeldTransactionIsDecidedThroughTheSandbox() {
		this.checks.register(Examples.transaction(this.id, "審査保留商事"));
		String npTransactionId = this.checks.find(this.id).providerTransactionId().orElseThrow();
		assertThat(registered()).contains("{\"shopTransactionId\":\"" + this.id + "\",\"npTransactionId\":\""
				+ npTransactionId + "\",\"totalAmount\":11000,\"result\":\"10\",\"state\":\"REGISTERED\"}");

		sandbox("{\"decide\":{\"" + npTransactionId + "\":\"00\"}}");

		assertThat(this.checks.ask(this.id)).isEqualTo(CreditDecision.PASSED);
	}

	@Test
	void theSandboxPageShowsTransactionsAndSwitches() {
		this.checks.register(Examples.transaction(this.id, "審査保留商事"));

		String page = this.http.getForObject("/sandbox/provider", String.class);

		assertThat(page).contains(this.id, "drop-after-accept", "通過にする", "100,000,000 円").doesNotContain("??");
	}

	@Test
	void aModeThatDoesNotExistIsRefused() {
		ResponseEntity<String> answer = post("{\"mode\":\"lazy\"}");

		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(answer.getBody()).contains("no mode lazy");
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
