package dev.keiyaku.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.store.Texts;

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
	 * {@code label} and an {@code amount} each, and {@code total}.
	 */
	public Map<String, Object> of(List<PricedLine> lines) {
		Amounts amounts = Amounts.of(lines);
		Map<String, Object> data = new HashMap<>();
		data.put("lines", lines.stream().map(this::row).toList());
		data.put("subtotal", this.texts.yen(amounts.subtotal()));
		data.put("taxes", amounts.taxes().stream().map(this::tax).toList());
		data.put("total", this.texts.yen(amounts.total()));
		return data;
	}

	/** What lines are called, in one cell of a file. */
	public String names(List<PricedLine> lines) {
		return this.texts.enumerated(lines.stream().map(PricedLine::name));
	}

	/** How much of each there is, in the order of {@link #names}. */
	public String quantities(List<PricedLine> lines) {
		return this.texts.enumerated(lines.stream().map(this::quantity));
	}

	/** What tax is called where a file gives the sum of it. */
	public String taxLabel() {
		return taxLabel(Amounts.STANDARD_TAX_RATE);
	}

	private Map<String, Object> row(PricedLine line) {
		return Map.of("isOption", line.isOption(), "name",
				line.isOption() ? this.texts.of("quote.line.option", line.name()) : line.name(), "quantity",
				quantity(line), "unitPrice", this.texts.of("catalog.price." + line.billingPeriod(), line.unitPrice()),
				"amount", this.texts.yen(line.amount()), "desiredStart", this.texts.day(line.desiredStart()));
	}

	private Map<String, Object> tax(Amounts.Tax tax) {
		return Map.of("label", taxLabel(tax.rate()), "amount", this.texts.yen(tax.amount()));
	}

	private String taxLabel(int rate) {
		return this.texts.of("quote.tax", rate);
	}

	private String quantity(PricedLine line) {
		return this.texts.number(line.quantity()) + line.unit();
	}

}
