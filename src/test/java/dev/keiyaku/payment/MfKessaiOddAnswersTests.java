package dev.keiyaku.payment;

import java.io.IOException;

import dev.keiyaku.payment.ProviderFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The same for Money Forward Kessai, whose errors are a bare array. */
class MfKessaiOddAnswersTests {

	private static final String TRANSACTION = """
			{"id":"%s","number":"%s","amount":11000,"status":"%s"}""";

	private OddServer server;

	private PaymentProvider provider;

	@BeforeEach
	void start() throws IOException {
		this.server = new OddServer();
		this.provider = Examples.mfKessai(this.server.port(), Examples.SECRET);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "429;[{\"code\":\"rate_limit_error\"}];BUSY;HTTP 429",
			"500;oops;SERVER_ERROR;HTTP 500", "403;[];UNAUTHORIZED;HTTP 403", "404;[];UNREADABLE;HTTP 404",
			"200;[1];UNREADABLE;HTTP 200",
			"400;[{\"code\":\"invalid_transaction_number\",\"param\":\"山田\"}];REJECTED;invalid_transaction_number",
			"400;[{\"code\":\"山田 花子\"}];UNREADABLE;HTTP 400", "200;{};UNREADABLE;items",
			"200;{\"items\":[{},{}]};UNREADABLE;items", "200;{\"items\":[{}]};UNREADABLE;number" })
	void isNeverTakenForAnAnswer(int status, String body, Kind kind, String code) {
		this.server.answer(status, body);

		assertThat(failure(() -> this.provider.find("O-1-1"))).returns(kind, ProviderFailure::kind)
			.satisfies(failure -> assertThat(failure.codes()).containsExactly(code));
	}

	@ParameterizedTest
	@CsvSource({ "'',O-1-1,passed,id", "1,O-2-1,passed,number", "1,O-1-1,paid,status" })
	void aTransactionThatMakesNoSenseIsNone(String id, String number, String status, String wrong) {
		this.server.answer(200, "{\"items\":[" + TRANSACTION.formatted(id, number, status) + "]}");

		assertThat(failure(() -> this.provider.find("O-1-1")).codes()).containsExactly(wrong);
	}

	@Test
	void aRegistrationThatIsAnsweredAsCancelledIsNoDecision() {
		this.server.answer(200, TRANSACTION.formatted("1", "O-1-1", "canceled"));

		assertThat(failure(() -> this.provider.register(Examples.transaction("O-1-1"))).codes())
			.containsExactly("status");
	}

	@Test
	void aReleaseThatLeavesTheTransactionAsItWasIsNone() {
		this.server.answer(200, TRANSACTION.formatted("1", "O-1-1", "passed"));

		assertThat(failure(() -> this.provider.release("1")).codes()).containsExactly("status");
	}

	@Test
	void aTransactionThatWillNotBeBilledIsToldApart() {
		this.server.answer(200, """
				{"id":"1","number":"O-1-1","status":"passed","billing":false}""");

		assertThat(failure(() -> this.provider.requestBilling("1", Examples.BASE_DATE))).returns(Kind.REJECTED,
				ProviderFailure::kind);
	}

	private static ProviderFailure failure(Runnable call) {
		return catchThrowableOfType(ProviderFailure.class, call::run);
	}

}
