package dev.keiyaku.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;

import org.springframework.stereotype.Component;

/**
 * What has gone from the shelf since a quote was made. Its prices and quantities hold;
 * what is no longer sold cannot be ordered.
 */
@Component
public class QuoteCheck {

	private final Catalog catalog;

	QuoteCheck(Catalog catalog) {
		this.catalog = catalog;
	}

	/** The plans of a quote by their codes, sold or not. */
	public Map<String, Plan> plans(Quote quote) {
		return this.catalog.plans(quote.lines().stream().map(PricedLine::planCode).toList());
	}

	/** Names what is no longer sold; empty if everything is. */
	public List<LineProblem> problems(Quote quote) {
		Map<String, Plan> plans = plans(quote);
		List<LineProblem> problems = new ArrayList<>();
		for (PricedLine line : quote.lines()) {
			Plan plan = plans.get(line.planCode());
			boolean planSold = plan != null && plan.onSale();
			if (!line.isOption() && !planSold) {
				problems.add(new LineProblem("", "quote.gone.plan", line.name()));
			}
			else if (line.isOption() && planSold && plan.option(line.optionCode()).isEmpty()) {
				problems.add(new LineProblem("", "quote.gone.option", line.name(), plan.name()));
			}
		}
		return problems;
	}

}
