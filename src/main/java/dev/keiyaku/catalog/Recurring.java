package dev.keiyaku.catalog;

import java.util.Collection;

/**
 * What lines cost again and again (store 3.3): 月額計 and 年額計, which are never added to one
 * another, unlike the first payment.
 *
 * @param monthly yen a month without tax, of all that is billed by the month
 * @param annual yen a year without tax, of all that is billed by the year
 * @param mixed whether there is something of both
 */
public record Recurring(long monthly, long annual, boolean mixed) {

	/**
	 * @throws ArithmeticException when a sum exceeds what a long can hold
	 */
	public static Recurring of(Collection<PricedLine> lines) {
		return new Recurring(sum(lines, BillingPeriod.MONTHLY), sum(lines, BillingPeriod.ANNUAL),
				lines.stream().map(PricedLine::billingPeriod).distinct().count() > 1);
	}

	private static long sum(Collection<PricedLine> lines, BillingPeriod period) {
		return lines.stream()
			.filter((line) -> line.billingPeriod() == period)
			.mapToLong(PricedLine::amountWithoutTax)
			.reduce(0, Math::addExact);
	}

}
