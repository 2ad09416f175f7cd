package dev.keiyaku.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** Something with prices, each valid from a day on. */
@MappedSuperclass
@EntityListeners(PriceDay.class)
public abstract class Priced {

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@OrderBy("validFrom")
	private List<Price> prices = new ArrayList<>();

	@Transient
	private LocalDate readOn = LocalDate.MAX;

	void readOn(LocalDate day) {
		this.readOn = day;
	}

	/**
	 * Yen without tax, for one unit and one billing period: the price in force on the day
	 * on which this was read from the catalogue.
	 */
	public long unitPrice() {
		return unitPriceOn(this.readOn);
	}

	/** Yen without tax, for one unit and one billing period, on a day in JST. */
	public long unitPriceOn(LocalDate day) {
		return Price.inForce(this.prices, day);
	}

	/** All prices, the past ones included, by their first day. */
	public List<Price> prices() {
		return this.prices.stream().sorted(Comparator.comparing(Price::validFrom)).toList();
	}

	/** The next price after the one in force, if one is known. */
	public Optional<Price> nextPrice() {
		return prices().stream().filter((price) -> price.validFrom().isAfter(this.readOn)).findFirst();
	}

	/**
	 * Gives it these prices in place of those it has.
	 * @throws IllegalArgumentException when there are none, or two for one day
	 */
	public void price(List<Price> prices) {
		if (prices.isEmpty() || prices.stream().map(Price::validFrom).distinct().count() < prices.size()) {
			throw new IllegalArgumentException("needs one price a day, and at least one: " + prices);
		}
		if (!prices().equals(prices)) {
			this.prices.clear();
			this.prices.addAll(prices);
		}
	}

}
