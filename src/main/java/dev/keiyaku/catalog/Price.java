package dev.keiyaku.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What one unit costs from a day on, until a later price takes its place. Orders, quotes
 * and running terms of contracts keep the price that they were made with (store, "Terms
 * and dates").
 *
 * @param validFrom first day in JST
 * @param unitPrice yen without tax, for one unit and one billing period
 */
@Embeddable
public record Price(@Column(name = "valid_from") LocalDate validFrom, @Column(name = "unit_price") long unitPrice) {

	public Price {
		if (unitPrice < 0) {
			throw new IllegalArgumentException("a price is never negative: " + unitPrice);
		}
	}

	/**
	 * Returns the price in force on a day, in yen; before the first one, that one.
	 * @param prices at least one, in any order
	 */
	public static long inForce(List<Price> prices, LocalDate day) {
		return prices.stream()
			.filter((price) -> !price.validFrom().isAfter(day))
			.max(Comparator.comparing(Price::validFrom))
			.or(() -> prices.stream().min(Comparator.comparing(Price::validFrom)))
			.orElseThrow()
			.unitPrice();
	}

}
