package dev.keiyaku.contract;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.PricedLine;

/**
 * A line of a contract, at the prices of a term. It is stored as JSON under the names of
 * its components, which therefore stay.
 *
 * @param number from 1, the line's own for the contract's life: whatever changes or ends
 * is named by it, and none has it again
 * @param quantity in units, at least 1
 * @param unitPrice yen a unit and billing period, without tax, fixed for a term
 */
public record ContractLine(int number, String planCode, String name, String unit, int quantity, long unitPrice,
		List<LineOption> options) implements Line {

	public ContractLine {
		options = List.copyOf(options);
	}

	/** What was ordered, as a line of that number. */
	static ContractLine of(int number, PricedLine ordered) {
		return new ContractLine(number, ordered.planCode(), ordered.name(), ordered.unit(), ordered.quantity(),
				ordered.unitPrice(), ordered.options());
	}

	/** The same lines, numbered from 1 in their order. */
	static List<ContractLine> numbered(List<ContractLine> lines) {
		return IntStream.range(0, lines.size()).mapToObj((index) -> of(index + 1, lines.get(index))).toList();
	}

	private static ContractLine of(int number, ContractLine line) {
		return new ContractLine(number, line.planCode, line.name, line.unit, line.quantity, line.unitPrice,
				line.options);
	}

	/**
	 * The same at other prices, in yen a unit.
	 */
	public ContractLine at(long planPrice, ToLongFunction<LineOption> optionPrices) {
		return new ContractLine(this.number, this.planCode, this.name, this.unit, this.quantity, planPrice,
				this.options.stream().map(option -> option.at(optionPrices.applyAsLong(option))).toList());
	}

}
