package dev.keiyaku.sandbox.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Checks the fields of a registration: numbers are strings, ids have their length, postal
 * code and telephone number are digits only, the tax summaries add up.
 */
final class RequestRules {

	private static final String AMOUNT = "[1-9][0-9]{0,11}";

	private final List<String> wrong = new ArrayList<>();

	private RequestRules() {
	}

	/** The one transaction of a registration, unnumbered and not reviewed. */
	static StandInTransaction registration(JsonNode body) {
		JsonNode request = body.path("request");
		RequestRules rules = new RequestRules();
		rules.matches(request, "npBuyerId", "[0-9]{11}");
		JsonNode infos = request.path("transactionInfoes");
		if (infos.size() != 1) {
			throw new Refusal(Refusal.FIELD + "transactionInfoes", "exactly one transaction");
		}
		JsonNode info = infos.get(0);
		rules.info(info);
		rules.delivery(info.path("deliveryInfo"));
		rules.refuse();
		return new StandInTransaction(info.path("shopTransactionId").asText(), null,
				info.path("deliveryInfo").path("companyName").asText(), info.path("totalAmount").asLong(), null, null,
				null, null);
	}

	private void info(JsonNode info) {
		matches(info, "requestId", "[0-9a-f]{8}");
		text(info, "shopTransactionId", 40);
		matches(info, "shopOrderDate", "\\d{4}-\\d{2}-\\d{2}");
		matches(info, "totalAmount", AMOUNT);
		long summed = 0;
		for (JsonNode summary : info.path("taxRateSummaries")) {
			matches(summary, "taxRate", "10|8|0");
			summed += summary.path("totalAmount").asLong();
		}
		if (summed != info.path("totalAmount").asLong()) {
			this.wrong.add("taxRateSummaries");
		}
		if (info.path("transactionDetails").isEmpty()) {
			this.wrong.add("transactionDetails");
		}
		for (JsonNode detail : info.path("transactionDetails")) {
			text(detail, "detail", 100);
			matches(detail, "price", "0|-?" + AMOUNT);
			matches(detail, "quantity", AMOUNT);
			matches(detail, "billedTaxKind", "T10|T8|T0");
		}
	}

	private void delivery(JsonNode delivery) {
		text(delivery, "companyName", 100);
		if (delivery.has("department")) {
			text(delivery, "department", 100);
		}
		text(delivery, "customerName", 50);
		matches(delivery, "zipCode", "[0-9]{7}");
		text(delivery, "address", 200);
		matches(delivery, "telNo", "0[0-9]{9,10}");
	}

	private void text(JsonNode parent, String field, int longest) {
		JsonNode value = parent.path(field);
		if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > longest) {
			this.wrong.add(field);
		}
	}

	private void matches(JsonNode parent, String field, String pattern) {
		JsonNode value = parent.path(field);
		if (!value.isTextual() || !Pattern.matches(pattern, value.asText())) {
			this.wrong.add(field);
		}
	}

	private void refuse() {
		if (!this.wrong.isEmpty()) {
			throw new Refusal(this.wrong.stream().distinct().map(field -> Refusal.FIELD + field).toList(),
					"wrong or missing: " + String.join(", ", this.wrong));
		}
	}

}
