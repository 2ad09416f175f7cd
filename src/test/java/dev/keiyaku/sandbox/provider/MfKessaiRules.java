package dev.keiyaku.sandbox.provider;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Checks the fields of a registration at Money Forward Kessai (v2, {@code
 * TransactionPayload}): their lengths and values, and that the sums of the lines, of each
 * tax rate and of the whole agree to the yen.
 */
final class MfKessaiRules extends FieldRules {

	private static final Map<String, Integer> PERCENT = Map.of("normal_10", 10, "normal_8", 8, "reduced_8", 8,
			"transitional_measures_8", 8, "non_taxable", 0, "inapplicable", 0);

	private MfKessaiRules() {
	}

	/**
	 * The transaction of a registration, unnumbered and not reviewed.
	 * @param companyName who stands behind its {@code destination_id}
	 */
	static StandInTransaction registration(JsonNode body, String companyName) {
		MfKessaiRules rules = new MfKessaiRules();
		rules.text(body, "number", 100);
		rules.whole(body, "amount", 1);
		rules.dates(body);
		rules.deliveryMethods(body.path("invoice_delivery_methods"));
		if (body.has("billing_condition")) {
			rules.matches(body, "billing_condition", "passed|all");
		}
		rules.sums(body);
		rules.refuse();
		return new StandInTransaction(body.path("number").asText(), null, companyName, body.path("amount").asLong(),
				null, null, null, body.path("issue_date").asText());
	}

	private void dates(JsonNode body) {
		date(body, "date");
		LocalDate issued = date(body, "issue_date");
		LocalDate due = date(body, "due_date");
		if (issued != null && due != null && due.isBefore(issued)) {
			wrong("due_date");
		}
	}

	private LocalDate date(JsonNode body, String field) {
		try {
			return LocalDate.parse(body.path(field).asText());
		}
		catch (DateTimeParseException noDate) {
			wrong(field);
			return null;
		}
	}

	private void deliveryMethods(JsonNode methods) {
		if (methods.isEmpty()) {
			wrong("invoice_delivery_methods");
		}
		for (JsonNode method : methods) {
			if (!method.asText().matches("email|posting")) {
				wrong("invoice_delivery_methods");
			}
		}
	}

	private void sums(JsonNode body) {
		Map<String, Long> ofLines = new TreeMap<>();
		if (body.path("transaction_details").isEmpty() || body.path("transaction_details").size() > 500) {
			wrong("details");
		}
		for (JsonNode detail : body.path("transaction_details")) {
			detail(detail);
			ofLines.merge(detail.path("tax_rate_type").asText(), detail.path("amount").asLong(), Long::sum);
		}
		ofLines.replaceAll((rate, net) -> net + Math.floorDiv(net * PERCENT.getOrDefault(rate, 0), 100));
		Map<String, Long> named = new TreeMap<>();
		body.path("amounts_per_tax_rate_type")
			.forEach(sum -> named.merge(sum.path("tax_rate_type").asText(), sum.path("amount").asLong(), Long::sum));
		if (!named.equals(ofLines)) {
			wrong("amounts_per_tax_rate_type");
		}
		if (named.values().stream().mapToLong(Long::longValue).sum() != body.path("amount").asLong()) {
			wrong("amount");
		}
	}

	/** The store sends its prices without tax; nothing else is understood here. */
	private void detail(JsonNode detail) {
		text(detail, "description", 250);
		whole(detail, "quantity", 0);
		whole(detail, "unit_price", Integer.MIN_VALUE);
		matches(detail, "tax_included_type", "excluded");
		matches(detail, "tax_rate_type", String.join("|", PERCENT.keySet()));
		if (detail.path("amount").asLong() != detail.path("unit_price").asLong() * detail.path("quantity").asLong()) {
			wrong("detail_amount");
		}
	}

}
