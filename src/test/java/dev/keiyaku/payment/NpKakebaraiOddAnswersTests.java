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

/** Answers that a provider should not give, and some day will: here NP掛け払い. */
class NpKakebaraiOddAnswersTests {

	private static final String FOUND = """
			{"result":{"buyer":{"transactionInfoes":[{"npTransactionId":"%s","shopTransactionId":"%s",
			"status":{"transactionAuthoriInfo":{"transactionAuthoriResult":"%s"}}}]}}}""";

	private OddServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = new OddServer();
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "429;{};BUSY;HTTP 429", "500;oops;SERVER_ERROR;HTTP 500",
					"503;{\"errors\":[{\"codes\":[\"E0109003\"]}]};SERVER_ERROR;E0109003",
					"403;{};UNAUTHORIZED;HTTP 403", "302;{};UNREADABLE;HTTP 302", "404;{};UNREADABLE;HTTP 404",
					"400;{\"errors\":[{\"codes\":[\"山田 花子\"]}]};UNREADABLE;HTTP 400", "200;{};UNREADABLE;result",
					"200;[1];UNREADABLE;HTTP 200", "200;'';UNREADABLE;HTTP 200", "200;{\"result;UNREADABLE;HTTP 200",
					"200;{\"result\":{}};UNREADABLE;transactionInfoes" })
	void isNeverTakenForAnAnswer(int status, String body, Kind kind, String code) {
		ProviderFailure failure = ask(status, body);

		assertThat(failure.kind()).isEqualTo(kind);
		assertThat(failure.codes()).containsExactly(code);
	}

	@Test
	void aResultThatNobodyKnowsIsNoDecision() {
		assertThat(ask(200, FOUND.formatted("1", "O-1-1", "77")).codes()).containsExactly("transactionAuthoriResult");
	}

	@Test
	void aTransactionWithoutTheProvidersIdIsNone() {
		assertThat(ask(200, FOUND.formatted("", "O-1-1", "00")).codes()).containsExactly("npTransactionId");
	}

	@Test
	void anotherTransactionThanTheOneAskedForIsNone() {
		assertThat(ask(200, FOUND.formatted("1", "O-2-1", "00")).codes()).containsExactly("shopTransactionId");
	}

	@Test
	void anAnswerWithoutEndIsNotReadToItsEnd() {
		assertThat(ask(200, "[" + " ".repeat(2 * 1024 * 1024)).kind()).isEqualTo(Kind.UNREADABLE);
	}

	@Test
	void anAnswerThatStallsHalfwayIsGivenUp() {
		this.server.stall();

		assertThat(ask(200, "{").kind()).isEqualTo(Kind.UNREACHABLE);
	}

	@Test
	void aResultUnderReviewIsHeld() {
		this.server.answer(200, FOUND.formatted("1", "O-1-1", "40"));

		assertThat(Examples.npKakebarai(this.server.port(), Examples.SECRET).find("O-1-1"))
			.contains(new ProviderAnswer("1", CreditDecision.HELD, null));
	}

	private ProviderFailure ask(int status, String body) {
		this.server.answer(status, body);
		PaymentProvider provider = Examples.npKakebarai(this.server.port(), Examples.SECRET);
		return catchThrowableOfType(ProviderFailure.class, () -> provider.find("O-1-1"));
	}

}
