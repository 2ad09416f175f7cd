package dev.keiyaku.payment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import dev.keiyaku.payment.ProviderFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Answers that a provider should not give, and some day will. */
class OddAnswersTests {

	private static final String FOUND = """
			{"result":{"buyer":{"transactionInfoes":[{"npTransactionId":"%s","shopTransactionId":"%s",
			"status":{"transactionAuthoriInfo":{"transactionAuthoriResult":"%s"}}}]}}}""";

	private HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private volatile int status = 200;

	private volatile String answer = "";

	private volatile boolean stalled;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", exchange -> {
			byte[] bytes = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, bytes.length + 1);
			exchange.getResponseBody().write(bytes);
			exchange.getResponseBody().flush();
			if (this.stalled) {
				pause();
			}
			exchange.getResponseBody().write(' ');
			exchange.close();
		});
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
		this.threads.shutdownNow();
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
		this.stalled = true;

		assertThat(ask(200, "{").kind()).isEqualTo(Kind.UNREACHABLE);
	}

	@Test
	void aResultUnderReviewIsHeld() {
		this.answer = FOUND.formatted("1", "O-1-1", "40");

		assertThat(Examples.npKakebarai(this.server.getAddress().getPort(), Examples.SECRET).find("O-1-1"))
			.contains(new ProviderAnswer("1", CreditDecision.HELD, null));
	}

	private ProviderFailure ask(int status, String body) {
		this.status = status;
		this.answer = body;
		PaymentProvider provider = Examples.npKakebarai(this.server.getAddress().getPort(), Examples.SECRET);
		return catchThrowableOfType(ProviderFailure.class, () -> provider.find("O-1-1"));
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(Examples.PATIENCE.toMillis() * 2);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

}
