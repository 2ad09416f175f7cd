package dev.keiyaku.quote;

import java.util.List;
import java.util.Optional;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.Recurring;

/**
 * What a member is about to buy, as it stands at one moment.
 *
 * @param version changes with everything in the cart; 0 for a cart never used
 */
public record Cart(long id, long version, List<CartLine> lines) {

	static final Cart UNUSED = new Cart(0, 0, List.of());

	public boolean isEmpty() {
		return this.lines.isEmpty();
	}

	/** The line of that id, if this cart has it. */
	public Optional<CartLine> line(long id) {
		return this.lines.stream().filter((line) -> line.id() == id).findFirst();
	}

	/** From what a quote or an order is made: this cart at this version makes one. */
	public String origin() {
		return "cart:%d:%d".formatted(this.id, this.version);
	}

	/** The lines at today's prices. */
	public List<PricedLine> pricedLines() {
		return this.lines.stream().map(CartLine::priced).toList();
	}

	/** What it costs by the month and by the year. */
	public Recurring recurring() {
		return Recurring.of(pricedLines());
	}

	/** The sums of the first billing period of each line. */
	public Amounts amounts() {
		return Amounts.of(this.lines);
	}

}
