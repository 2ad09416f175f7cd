package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.Recurring;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.Glance;

import org.springframework.stereotype.Component;

/**
 * Lines and sums in words: for the confirmation page of a wizard
 * ({@code quote/parts :: summary}) and for the files of lists.
 */
@Component
public class LineRows {

	private final Texts texts;

	LineRows(Texts texts) {
		this.texts = texts;
	}

	/**
	 * What the summary calls {@code lines}, {@code subtotal}, {@code taxes} with a
	 * {@code label} and an {@code amount} each, {@code total}, and {@code recurring} with
	 * {@code mixed}, {@code monthly} and {@code annual}.
	 */
	public Map<String, Object> of(List<PricedLine> lines) {
		Amounts amounts = Amounts.of(lines);
		Map<String, Object> data = new HashMap<>();
		data.put("lines", lines.stream().map(this::of).flatMap(List::stream).toList());
		data.put("subtotal", this.texts.yen(amounts.subtotal()));
		data.put("taxes", amounts.taxes().stream().map(this::tax).toList());
		data.put("total", this.texts.yen(amounts.total()));
		data.put("recurring", recurring(Recurring.of(lines)));
		return data;
	}

	/**
	 * A plan's row and below it those of its options, each to be changed by who asks for
	 * it.
	 */
	public List<Map<String, Object>> of(PricedLine line) {
		return line.items().stream().map((item) -> row(line, item)).toList();
	}

	/** What lines are called, in one cell of a file. */
	public String names(List<? extends Line> lines) {
		return this.texts.enumerated(Line.items(lines).stream().map(LineItem::name));
	}

	/** How much of each there is, in the order of {@link #names}. */
	public String quantities(List<? extends Line> lines) {
		return this.texts.enumerated(Line.items(lines).stream().map(this::quantity));
	}

	/** What is bought, for how much, from when: what a wizard keeps in view. */
	public Glance glance(List<PricedLine> lines) {
		PricedLine first = lines.get(0);
		String what = this.texts.of("quote.glance.line", first.name(), quantity(first.items().get(0)));
		List<LocalDate> starts = lines.stream().map(PricedLine::desiredStart).sorted().distinct().toList();
		String when = this.texts.of("quote.glance.start", this.texts.day(starts.get(0)));
		return new Glance((lines.size() > 1) ? this.texts.of("quote.glance.more", what, lines.size() - 1) : what,
				this.texts.of(Recurring.of(lines).mixed() ? "quote.glance.first" : "quote.glance.total",
						this.texts.yen(Amounts.of(lines).total())),
				(starts.size() > 1) ? this.texts.of("quote.glance.in-turn", when) : when);
	}

	private Map<String, Object> row(PricedLine line, LineItem item) {
		Map<String, Object> row = new HashMap<>();
		row.put("isOption", item.isOption());
		row.put("name", item.isOption() ? this.texts.of("catalog.line.option", item.name()) : item.name());
		row.put("quantity", quantity(item));
		row.put("unitPrice", this.texts.of("catalog.price." + line.billingPeriod(), item.unitPrice()));
		row.put("amount", this.texts.yen(item.amount()));
		row.put("desiredStart", this.texts.day(line.desiredStart()));
		return row;
	}

	private Map<String, Object> recurring(Recurring recurring) {
		return Map.of("mixed", recurring.mixed(), "monthly", this.texts.yen(recurring.monthly()), "annual",
				this.texts.yen(recurring.annual()));
	}

	private Map<String, Object> tax(Amounts.Tax tax) {
		return Map.of("label", this.texts.of("quote.tax", tax.rate()), "amount", this.texts.yen(tax.amount()));
	}

	private String quantity(LineItem item) {
		return this.texts.number(item.quantity()) + item.unit();
	}

}
