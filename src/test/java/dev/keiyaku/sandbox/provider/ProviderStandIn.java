package dev.keiyaku.sandbox.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The stand-in's HTTP server. */
public class ProviderStandIn implements AutoCloseable {

	private final ObjectMapper json = new ObjectMapper();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Registry registry;

	private final Credentials credentials;

	private final Duration delay;

	private volatile Mode mode = Mode.NORMAL;

	/**
	 * Starts it at once.
	 * @param port 0 for any free one
	 * @param file keeps what was registered
	 * @param delay how late it answers in the mode slow
	 */
	public ProviderStandIn(int port, Path file, Credentials credentials, Duration delay) throws IOException {
		this.registry = new Registry(file);
		this.credentials = credentials;
		this.delay = delay;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		this.server.setExecutor(this.threads);
		serve("/v1/transactions", true, this::register);
		serve("/v1/transactions/find", false, this::find);
		serve("/v1/transactions/cancel", true, this::cancel);
		serve("/v1/bills/request", true, this::bill);
		this.server.start();
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

	private void serve(String path, boolean changes, Function<JsonNode, Object> call) {
		this.server.createContext(path, exchange -> {
			try (exchange) {
				answer(exchange, path, changes, call);
			}
		});
	}

	private void answer(HttpExchange exchange, String path, boolean changes, Function<JsonNode, Object> call)
			throws IOException {
		byte[] request = exchange.getRequestBody().readAllBytes();
		Mode mode = this.mode;
		if (mode == Mode.ERROR) {
			send(exchange, 503, errors(List.of("E0109002"), "system error"));
			return;
		}
		if (mode == Mode.BUSY) {
			exchange.getResponseHeaders().set("Retry-After", "1");
			send(exchange, 429, errors(List.of("X-HTTP-429"), "too many requests"));
			return;
		}
		if (mode == Mode.GARBAGE) {
			send(exchange, 200, "<html><body>It works!</body></html>".getBytes(StandardCharsets.UTF_8));
			return;
		}
		int denied = denied(exchange, path);
		if (denied != 0) {
			send(exchange, denied, errors(List.of("X-HTTP-" + denied), "not like this"));
			return;
		}
		try {
			byte[] answer = this.json.writeValueAsBytes(Map.of("result", call.apply(this.json.readTree(request))));
			if (mode == Mode.DROP_AFTER_ACCEPT && changes) {
				return;
			}
			if (mode == Mode.SLOW) {
				waitForDelay();
			}
			send(exchange, 200, answer);
		}
		catch (Refusal refusal) {
			send(exchange, 400, errors(refusal.codes(), refusal.getMessage()));
		}
		catch (JsonProcessingException noJson) {
			send(exchange, 400, errors(List.of("X-JSON"), "no JSON"));
		}
	}

	/** The HTTP status of a call that has not come as it must, or 0. */
	private int denied(HttpExchange exchange, String path) {
		if (!exchange.getRequestURI().getPath().equals(path)) {
			return 404;
		}
		if (!this.credentials.basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
				|| !this.credentials.terminalId().equals(exchange.getRequestHeaders().getFirst("X-NP-Terminal-Id"))) {
			return 401;
		}
		if (!"POST".equals(exchange.getRequestMethod())
				|| !"POST".equals(exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override"))) {
			return 405;
		}
		String type = exchange.getRequestHeaders().getFirst("Content-Type");
		return (type != null && type.startsWith("application/json")) ? 0 : 415;
	}

	private Object register(JsonNode body) {
		return result(this.registry.register(RequestRules.registration(body), this.mode == Mode.HOLD));
	}

	private Object find(JsonNode body) {
		return result(this.registry.byShopTransactionId(only(body).path("shopTransactionId").asText()));
	}

	private Object cancel(JsonNode body) {
		this.registry.cancel(only(body).asText());
		return Map.of();
	}

	private Object bill(JsonNode body) {
		JsonNode request = only(body);
		String from = request.path("billIssueBaseDate").asText();
		if (!from.matches("\\d{4}-\\d{2}-\\d{2}")) {
			throw new Refusal(Refusal.FIELD + "billIssueBaseDate", "a date");
		}
		this.registry.bill(request.path("npTransactionId").asText(), from);
		return Map.of();
	}

	private static JsonNode only(JsonNode body) {
		if (body.path("requests").size() != 1) {
			throw new Refusal(Refusal.FIELD + "requests", "exactly one request");
		}
		return body.path("requests").get(0);
	}

	private static Object result(StandInTransaction transaction) {
		String reason = (transaction.ngReason() != null) ? transaction.ngReason() : "";
		return Map.of("buyer",
				Map.of("transactionInfoes",
						List.of(Map.of("shopTransactionId", transaction.shopTransactionId(), "npTransactionId",
								transaction.npTransactionId(), "status",
								Map.of("transactionAuthoriInfo", Map.of("transactionAuthoriResult",
										transaction.result(), "transactionAuthoriNgReason", reason))))));
	}

	private byte[] errors(List<String> codes, String message) throws JsonProcessingException {
		return this.json.writeValueAsBytes(Map.of("errors", List.of(Map.of("codes", codes, "message", message))));
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
	 * Who may call.
	 *
	 * @param shopCode user of the basic authentication
	 * @param spCode its password
	 * @param terminalId header {@code X-NP-Terminal-Id}
	 */
	public record Credentials(String shopCode, String spCode, String terminalId) {

		private String basic() {
			String pair = this.shopCode + ":" + this.spCode;
			return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
		}

	}

}
