package dev.keiyaku.sandbox.provider;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Checks the fields of a registration at NP掛け払い: numbers are strings, ids have their
 * length, postal code and telephone number are digits only, the tax summaries add up.
 */
final class NpKakebaraiRules extends FieldRules {

	private static final String AMOUNT = "[1-9][0-9]{0,11}";

	private NpKakebaraiRules() {
	}

	/** The one transaction of a registration, unnumbered and not reviewed. */
	static StandInTransaction registration(JsonNode body) {
		JsonNode request = body.path("request");
		NpKakebaraiRules rules = new NpKakebaraiRules();
		rules.matches(request, "npBuyerId", "[0-9]{11}");
		JsonNode infos = request.path("transactionInfoes");
		if (infos.size() != 1) {
			throw Refusal.of("transactionInfoes", "exactly one transaction");
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
			wrong("taxRateSummaries");
		}
		if (info.path("transactionDetails").isEmpty()) {
			wrong("transactionDetails");
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

}
