package dev.keiyaku.sandbox.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks the fields of what was sent and collects those that are wrong. */
abstract class FieldRules {

	private final List<String> wrong = new ArrayList<>();

	void wrong(String field) {
		this.wrong.add(field);
	}

	void text(JsonNode parent, String field, int longest) {
		JsonNode value = parent.path(field);
		if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > longest) {
			wrong(field);
		}
	}

	void matches(JsonNode parent, String field, String pattern) {
		JsonNode value = parent.path(field);
		if (!value.isTextual() || !Pattern.matches(pattern, value.asText())) {
			wrong(field);
		}
	}

	void whole(JsonNode parent, String field, long least) {
		JsonNode value = parent.path(field);
		if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > Integer.MAX_VALUE) {
			wrong(field);
		}
	}

	/** Throws a {@link Refusal} that names what is wrong, if anything is. */
	void refuse() {
		if (!this.wrong.isEmpty()) {
			throw Refusal.of(this.wrong);
		}
	}

}
