package dev.keiyaku.amendment;

import java.util.Optional;

/**
 * Why what a customer wants of a contract cannot be.
 *
 * @param lineNumber at which line; empty when it is the contract as such
 * @param field what of the line: {@code plan}, {@code quantity}, {@code options},
 * {@code option:<code>} for an option's quantity, {@code day}; empty when it is the line
 * as such
 * @param reason in words for the customer
 */
public record Refusal(Optional<Integer> lineNumber, String field, String reason) {

	static Refusal of(int lineNumber, String field, String reason) {
		return new Refusal(Optional.of(lineNumber), field, reason);
	}

	static Refusal ofAll(String reason) {
		return new Refusal(Optional.empty(), "", reason);
	}

}
