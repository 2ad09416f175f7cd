package dev.keiyaku.sandbox.provider;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keiyaku.sandbox.provider.Refusal.Reason;

/**
 * The calls of Money Forward Kessai's public API v2 that concern transactions. Who buys
 * is known by the destination that was made for the company before; that the store does
 * not do.
 */
class MfKessaiApi implements ProviderApi {

	private static final String TRANSACTIONS = "/v2/transactions";

	private static final Set<String> OF_DETAILS = Set.of("description", "quantity", "unit_price", "tax_included_type",
			"tax_rate_type");

	private final String apiKey;

	private final Function<String, Optional<String>> destinations;

	MfKessaiApi(String apiKey, Function<String, Optional<String>> destinations) {
		this.apiKey = apiKey;
		this.destinations = destinations;
	}

	@Override
	public String transactionId(int n) {
		return "MFK%d-%04d".formatted(1 + n / 10_000, n % 10_000);
	}

	@Override
	public Reply reply(Call call, Registry registry, boolean hold) {
		if (!this.apiKey.equals(call.headers().getFirst("apikey"))) {
			return Reply.denied(401, error("unavailable_seller", "unavailable_seller"));
		}
		String path = call.uri().getPath();
		if (path.equals(TRANSACTIONS)) {
			return switch (call.method()) {
				case "POST" -> Reply.done(transaction(register(call.body(), registry, hold)));
				case "GET" -> Reply.found(list(registry.byShopTransactionId(number(call))));
				default -> Reply.denied(405, List.of());
			};
		}
		if (path.startsWith(TRANSACTIONS + "/")) {
			String id = path.substring(TRANSACTIONS.length() + 1);
			return switch (call.method()) {
				case "GET" -> Reply.found(transaction(registry.byId(id)));
				case "DELETE" -> Reply.done(transaction(cancel(registry, id)));
				default -> Reply.denied(405, List.of());
			};
		}
		return Reply.denied(404, List.of());
	}

	@Override
	public Reply refused(Refusal refusal) {
		return switch (refusal.reason()) {
			case NOT_FOUND -> Reply.denied(404, error("not_found_error", "not_found"));
			case DUPLICATE -> Reply.denied(409, error("already_exisits_error", "already_exists"));
			case ALREADY_CANCELLED, ALREADY_BILLED, NOT_CANCELABLE, NOT_PASSED ->
				Reply.denied(409, error("conflict_operation_error", "not_cancelable_transaction_status"));
			case FIELD -> Reply.denied(400, refusal.fields().stream().flatMap(MfKessaiApi::invalid).toList());
		};
	}

	@Override
	public Reply systemError() {
		return Reply.denied(503, Map.of("message", "Service Unavailable"));
	}

	@Override
	public Reply busy() {
		return Reply.denied(429, error("rate_limit_error", "rate_limit_error"));
	}

	private StandInTransaction register(JsonNode body, Registry registry, boolean hold) {
		String companyName = this.destinations.apply(body.path("destination_id").asText())
			.orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such destination"));
		return registry.register(MfKessaiRules.registration(body, companyName), hold);
	}

	/** What was declined cannot be cancelled. */
	private static StandInTransaction cancel(Registry registry, String id) {
		if (StandInTransaction.REFUSED.equals(registry.byId(id).result())) {
			throw new Refusal(Reason.NOT_CANCELABLE, "the transaction was declined");
		}
		registry.cancel(id);
		return registry.byId(id);
	}

	private static String number(Call call) {
		return Arrays.stream(Optional.ofNullable(call.uri().getRawQuery()).orElse("").split("&"))
			.filter(parameter -> parameter.startsWith("number="))
			.findFirst()
			.map(parameter -> URLDecoder.decode(parameter.substring("number=".length()), StandardCharsets.UTF_8))
			.orElseThrow(() -> Refusal.of("number", "lists are only served by number here"));
	}

	private static Object list(Optional<StandInTransaction> found) {
		return Map.of("object", "list", "items", found.map(MfKessaiApi::transaction).stream().toList());
	}

	private static Map<String, Object> transaction(StandInTransaction transaction) {
		String id = transaction.npTransactionId();
		String status = status(transaction);
		return Map.of("object", "transaction", "id", id, "uri", "mfk:transaction:" + id, "number",
				transaction.shopTransactionId(), "amount", transaction.totalAmount(), "issue_date",
				transaction.billIssueBaseDate(), "billing_condition", "passed", "status", status, "billing",
				status.equals("passed"));
	}

	private static String status(StandInTransaction transaction) {
		if (StandInTransaction.CANCELLED.equals(transaction.state())) {
			return "canceled";
		}
		return switch (transaction.result()) {
			case StandInTransaction.PASSED -> "passed";
			case StandInTransaction.REFUSED -> "rejected";
			default -> "unexamined";
		};
	}

	private static Stream<Map<String, String>> invalid(String field) {
		String prefix = OF_DETAILS.contains(field) ? "invalid_transaction_detail_" : "invalid_transaction_";
		return error("invalid_argument_error", prefix + field).stream();
	}

	private static List<Map<String, String>> error(String type, String code) {
		return List.of(Map.of("type", type, "code", code, "message", "see the documentation", "param", ""));
	}

}
