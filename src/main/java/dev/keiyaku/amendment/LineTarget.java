package dev.keiyaku.amendment;

import java.util.Map;

/**
 * What a customer wants a line of a contract to be.
 *
 * @param lineNumber the line's number within its contract
 * @param planCode of the line's plan, or of another one of its product
 * @param quantity in units of the plan; 0 when the line is to go
 * @param options by their codes, how many of each, at least 1; of an option whose
 * quantity follows from its plan the number does not count
 */
public record LineTarget(int lineNumber, String planCode, int quantity, Map<String, Integer> options) {

	public LineTarget {
		options = Map.copyOf(options);
	}

	/** Whether the line is to go. */
	public boolean isGone() {
		return this.quantity == 0;
	}

}
