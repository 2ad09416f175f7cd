package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The sums of a document in whole yen. Tax is computed once per rate and rounded down
 * (store 3.3), never line by line.
 *
 * @param subtotal yen without tax
 * @param taxes one entry per rate, lowest rate first
 */
public record Amounts(long subtotal, List<Tax> taxes) {

	/** Percent on everything the store sells. */
	public static final int STANDARD_TAX_RATE = 10;

	/** Something with an amount, such as a line of a cart, a quote or an order. */
	public interface Taxed {

		/** Yen without tax, with everything that belongs to the line. */
		long amountWithoutTax();

		/** Percent. */
		default int taxRate() {
			return STANDARD_TAX_RATE;
		}

	}

	/**
	 * The tax at one rate.
	 *
	 * @param rate percent
	 * @param base yen that are taxed at this rate
	 * @param amount yen of tax
	 */
	public record Tax(int rate, long base, long amount) {
	}

	/**
	 * @throws ArithmeticException when a sum exceeds what a long can hold
	 */
	public static Amounts of(Collection<? extends Taxed> lines) {
		TreeMap<Integer, Long> bases = new TreeMap<>();
		lines.forEach((line) -> bases.merge(line.taxRate(), line.amountWithoutTax(), Math::addExact));
		List<Tax> taxes = bases.entrySet()
			.stream()
			.map((base) -> new Tax(base.getKey(), base.getValue(),
					Math.multiplyExact(base.getValue(), base.getKey()) / 100))
			.toList();
		return new Amounts(bases.values().stream().reduce(0L, Math::addExact), taxes);
	}

	/** Yen of tax at all rates. */
	public long tax() {
		return this.taxes.stream().mapToLong(Tax::amount).reduce(0, Math::addExact);
	}

	/** Yen with tax. */
	public long total() {
		return Math.addExact(this.subtotal, tax());
	}

}
