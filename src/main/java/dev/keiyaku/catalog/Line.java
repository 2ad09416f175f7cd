package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan in a quantity, at a price, with its options: a line of a cart, a quote, an order
 * or a contract.
 */
public interface Line extends LineItem, Amounts.Taxed {

	String planCode();

	/** In the order in which they are shown. */
	List<LineOption> options();

	@Override
	default boolean isOption() {
		return false;
	}

	/** The plan, then its options: the rows in which people read the line. */
	default List<LineItem> items() {
		return Stream.concat(Stream.<LineItem>of(this), options().stream()).toList();
	}

	/** The items of lines, each plan followed by its options. */
	static List<LineItem> items(Collection<? extends Line> lines) {
		return lines.stream().flatMap(line -> line.items().stream()).toList();
	}

	/** Yen a billing period, without tax: the plan and its options. */
	@Override
	default long amountWithoutTax() {
		return items().stream().mapToLong(LineItem::amount).reduce(0, Math::addExact);
	}

}
