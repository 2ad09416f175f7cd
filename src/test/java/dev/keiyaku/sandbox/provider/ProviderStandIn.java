package dev.keiyaku.sandbox.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keiyaku.sandbox.provider.ProviderApi.Call;
import dev.keiyaku.sandbox.provider.ProviderApi.Reply;

/** The stand-in's HTTP server: the modes, for whichever provider it stands. */
public class ProviderStandIn implements AutoCloseable {

	private static final byte[] GARBAGE = "<html><body>It works!</body></html>".getBytes(StandardCharsets.UTF_8);

	private final ObjectMapper json = new ObjectMapper();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ProviderApi api;

	private final Registry registry;

	private final Duration delay;

	private volatile Mode mode = Mode.NORMAL;

	/**
	 * Starts one of NP掛け払い at once.
	 * @param port 0 for any free one
	 * @param file keeps what was registered
	 * @param delay how late it answers in the modes slow and late
	 */
	public ProviderStandIn(int port, Path file, Credentials credentials, Duration delay) throws IOException {
		this(port, file, new NpKakebaraiApi(credentials), delay);
	}

	private ProviderStandIn(int port, Path file, ProviderApi api, Duration delay) throws IOException {
		this.api = api;
		this.registry = new Registry(file, api::transactionId);
		this.delay = delay;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", exchange -> {
			try (exchange) {
				answer(exchange);
			}
		});
		// no provider has that: what it keeps, for tests that look past the adapter
		this.server.createContext("/stand-in/transactions.json", exchange -> {
			try (exchange) {
				send(exchange, 200, this.json.writeValueAsBytes(this.registry.all()));
			}
		});
		this.server.start();
	}

	/**
	 * Starts one of Money Forward Kessai at once; see the constructor.
	 * @param apiKey header {@code apikey}
	 * @param destinations the companies' names by {@code destination_id}
	 */
	public static ProviderStandIn ofMfKessai(int port, Path file, String apiKey,
			Function<String, Optional<String>> destinations, Duration delay) throws IOException {
		return new ProviderStandIn(port, file, new MfKessaiApi(apiKey, destinations), delay);
	}

	/** Where it listens, on the loopback address. */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/** What was registered. */
	public Registry registry() {
		return this.registry;
	}

	Mode mode() {
		return this.mode;
	}

	/** From now on. */
	public void mode(Mode mode) {
		this.mode = mode;
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void answer(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		Mode mode = this.mode;
		switch (mode) {
			case ERROR -> send(exchange, this.api.systemError());
			case BUSY -> {
				exchange.getResponseHeaders().set("Retry-After", "1");
				send(exchange, this.api.busy());
			}
			case GARBAGE -> send(exchange, 200, GARBAGE);
			case NORMAL, SLOW, LATE, DROP_AFTER_ACCEPT, HOLD -> {
				if (mode == Mode.LATE) {
					waitForDelay();
				}
				Reply reply = reply(exchange, body, mode);
				if (mode == Mode.DROP_AFTER_ACCEPT && reply.changed()) {
					return;
				}
				if (mode == Mode.SLOW && reply.status() == 200) {
					waitForDelay();
				}
				send(exchange, reply);
			}
		}
	}

	private Reply reply(HttpExchange exchange, byte[] body, Mode mode) throws IOException {
		try {
			Call call = new Call(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(),
					this.json.readTree(body));
			return this.api.reply(call, this.registry, mode == Mode.HOLD);
		}
		catch (Refusal refusal) {
			return this.api.refused(refusal);
		}
		catch (JsonProcessingException noJson) {
			return Reply.denied(400, Map.of());
		}
	}

	private void send(HttpExchange exchange, Reply reply) throws IOException {
		send(exchange, reply.status(), this.json.writeValueAsBytes(reply.json()));
	}

	private static void send(HttpExchange exchange, int status, byte[] answer) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, answer.length);
		exchange.getResponseBody().write(answer);
	}

	private void waitForDelay() {
		try {
			TimeUnit.MILLISECONDS.sleep(this.delay.toMillis());
		}
		catch (InterruptedException closing) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Who may call NP掛け払い.
	 *
	 * @param shopCode user of the basic authentication
	 * @param spCode its password
	 * @param terminalId header {@code X-NP-Terminal-Id}
	 */
	public record Credentials(String shopCode, String spCode, String terminalId) {
	}

}
