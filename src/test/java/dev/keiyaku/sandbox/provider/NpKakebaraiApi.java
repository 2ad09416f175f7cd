package dev.keiyaku.sandbox.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import dev.keiyaku.sandbox.provider.ProviderStandIn.Credentials;
import dev.keiyaku.sandbox.provider.Refusal.Reason;

/**
 * NP掛け払い's calls. Codes beginning with {@code E} are known from its sibling API; those
 * beginning with {@code X-} are the stand-in's own.
 */
class NpKakebaraiApi implements ProviderApi {

	private static final long FIRST_ID = 20_000_000_001L;

	private final Credentials credentials;

	NpKakebaraiApi(Credentials credentials) {
		this.credentials = credentials;
	}

	@Override
	public String transactionId(int n) {
		return String.valueOf(FIRST_ID + n);
	}

	@Override
	public Reply reply(Call call, Registry registry, boolean hold) {
		int denied = denied(call);
		if (denied != 0) {
			return Reply.denied(denied, errors(List.of("X-HTTP-" + denied), "not like this"));
		}
		return switch (call.uri().getPath()) {
			case "/v1/transactions" ->
				Reply.done(result(registry.register(NpKakebaraiRules.registration(call.body()), hold)));
			case "/v1/transactions/find" ->
				Reply.found(result(find(registry, only(call.body()).path("shopTransactionId").asText())));
			case "/v1/transactions/cancel" -> {
				registry.cancel(only(call.body()).asText());
				yield Reply.done(Map.of("result", Map.of()));
			}
			case "/v1/bills/request" -> {
				bill(registry, only(call.body()));
				yield Reply.done(Map.of("result", Map.of()));
			}
			default -> Reply.denied(404, errors(List.of("X-HTTP-404"), "not here"));
		};
	}

	@Override
	public Reply refused(Refusal refusal) {
		List<String> codes = switch (refusal.reason()) {
			case NOT_FOUND -> List.of("E0100113");
			case ALREADY_BILLED -> List.of("E0100115");
			case ALREADY_CANCELLED -> List.of("E0100118");
			case DUPLICATE -> List.of("X-DUPLICATE");
			case NOT_PASSED -> List.of("X-NOT-PASSED");
			case NOT_CANCELABLE -> List.of("X-NOT-CANCELABLE");
			case FIELD -> refusal.fields().stream().map(field -> "X-FIELD-" + field).toList();
		};
		return Reply.denied(400, errors(codes, refusal.getMessage()));
	}

	@Override
	public Reply systemError() {
		return Reply.denied(503, errors(List.of("E0109002"), "system error"));
	}

	@Override
	public Reply busy() {
		return Reply.denied(429, errors(List.of("X-HTTP-429"), "too many requests"));
	}

	/** The HTTP status of a call that has not come as it must, or 0. */
	private int denied(Call call) {
		Headers headers = call.headers();
		if (!basic().equals(headers.getFirst("Authorization"))
				|| !this.credentials.terminalId().equals(headers.getFirst("X-NP-Terminal-Id"))) {
			return 401;
		}
		if (!"POST".equals(call.method()) || !"POST".equals(headers.getFirst("X-HTTP-Method-Override"))) {
			return 405;
		}
		String type = headers.getFirst("Content-Type");
		return (type != null && type.startsWith("application/json")) ? 0 : 415;
	}

	private String basic() {
		String pair = this.credentials.shopCode() + ":" + this.credentials.spCode();
		return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	private static StandInTransaction find(Registry registry, String shopTransactionId) {
		StandInTransaction found = registry.byShopTransactionId(shopTransactionId)
			.orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such transaction"));
		if (found.state().equals(StandInTransaction.CANCELLED)) {
			throw new Refusal(Reason.ALREADY_CANCELLED, "the transaction is cancelled");
		}
		return found;
	}

	private static void bill(Registry registry, JsonNode request) {
		String from = request.path("billIssueBaseDate").asText();
		if (!from.matches("\\d{4}-\\d{2}-\\d{2}")) {
			throw Refusal.of("billIssueBaseDate", "a date");
		}
		registry.bill(request.path("npTransactionId").asText(), from);
	}

	private static JsonNode only(JsonNode body) {
		if (body.path("requests").size() != 1) {
			throw Refusal.of("requests", "exactly one request");
		}
		return body.path("requests").get(0);
	}

	private static Object result(StandInTransaction transaction) {
		String reason = (transaction.ngReason() != null) ? transaction.ngReason() : "";
		Object status = Map.of("transactionAuthoriInfo",
				Map.of("transactionAuthoriResult", transaction.result(), "transactionAuthoriNgReason", reason));
		Object info = Map.of("shopTransactionId", transaction.shopTransactionId(), "npTransactionId",
				transaction.npTransactionId(), "status", status);
		return Map.of("result", Map.of("buyer", Map.of("transactionInfoes", List.of(info))));
	}

	private static Object errors(List<String> codes, String message) {
		return Map.of("errors", List.of(Map.of("codes", codes, "message", message)));
	}

}
