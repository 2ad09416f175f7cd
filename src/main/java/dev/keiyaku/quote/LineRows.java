package dev.keiyaku.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * Lines and sums as the confirmation page of a wizard reads them
 * ({@code quote/parts :: summary}).
 */
@Component
public class LineRows {

	private final Texts texts;

	LineRows(Texts texts) {
		this.texts = texts;
	}

	/**
	 * What the summary calls {@code lines}, {@code subtotal}, {@code tax} with its
	 * {@code taxLabel}, and {@code total}.
	 */
	public Map<String, Object> of(List<PricedLine> lines) {
		Amounts amounts = Amounts.of(lines);
		Map<String, Object> data = new HashMap<>();
		data.put("lines", lines.stream().map(this::row).toList());
		data.put("subtotal", yen(amounts.subtotal()));
		data.put("taxLabel", taxLabel(amounts.taxes()));
		data.put("tax", yen(amounts.tax()));
		data.put("total", yen(amounts.total()));
		return data;
	}

	private Map<String, Object> row(PricedLine line) {
		return Map.of("name", line.isOption() ? this.texts.of("quote.line.option", line.name()) : line.name(),
				"quantity", this.texts.number(line.quantity()) + line.unit(), "unitPrice",
				this.texts.of("catalog.price." + line.billingPeriod(), line.unitPrice()), "amount", yen(line.amount()),
				"desiredStart", this.texts.day(line.desiredStart()));
	}

	/** The rate is said where there is only one. */
	private String taxLabel(List<Amounts.Tax> taxes) {
		return (taxes.size() == 1) ? this.texts.of("quote.tax.rate", taxes.get(0).rate()) : this.texts.of("quote.tax");
	}

	private String yen(long amount) {
		return this.texts.of("catalog.yen", amount);
	}

}
