package dev.keiyaku.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;

import org.springframework.stereotype.Component;

/**
 * What has gone from the shelf since a quote was made. Its prices and quantities hold;
 * what is no longer sold cannot be ordered.
 */
@Component
public class QuoteCheck {

	private final Catalog catalog;

	private final Clock clock;

	QuoteCheck(Catalog catalog, Clock clock) {
		this.catalog = catalog;
		this.clock = clock;
	}

	/** The plans of a quote by their codes, sold or not. */
	public Map<String, Plan> plans(Quote quote) {
		return plans(List.of(quote));
	}

	/** Names what is no longer sold, each once; empty if everything is. */
	public List<LineProblem> problems(Quote quote) {
		return problems(quote, plans(quote));
	}

	/** Whether anything of it can still be bought, by copying it into the cart. */
	public boolean isCopyable(Quote quote) {
		Map<String, Plan> plans = plans(quote);
		return quote.lines().stream().anyMatch((line) -> isSold(plans.get(line.planCode())));
	}

	/** What a quote is good for today. */
	public QuoteStanding standing(Quote quote) {
		return standings(List.of(quote)).get(quote.number());
	}

	/**
	 * What quotes are good for today, by their numbers, in as many statements for many
	 * quotes as for one.
	 */
	public Map<String, QuoteStanding> standings(Collection<Quote> quotes) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Plan> plans = plans(
				quotes.stream().filter((quote) -> quote.status(today) == QuoteStatus.ISSUED).toList());
		return quotes.stream().collect(Collectors.toMap(Quote::number, (quote) -> switch (quote.status(today)) {
			case ISSUED -> problems(quote, plans).isEmpty() ? QuoteStanding.ORDERABLE : QuoteStanding.NOT_ORDERABLE;
			case ORDERED -> QuoteStanding.ORDERED;
			case EXPIRED -> QuoteStanding.EXPIRED;
		}));
	}

	private Map<String, Plan> plans(Collection<Quote> quotes) {
		List<String> codes = quotes.stream()
			.flatMap((quote) -> quote.lines().stream())
			.map(PricedLine::planCode)
			.distinct()
			.toList();
		return codes.isEmpty() ? Map.of() : this.catalog.plans(codes);
	}

	private static List<LineProblem> problems(Quote quote, Map<String, Plan> plans) {
		Map<List<String>, LineProblem> problems = new LinkedHashMap<>();
		for (PricedLine line : quote.lines()) {
			Plan plan = plans.get(line.planCode());
			if (!isSold(plan)) {
				problems.putIfAbsent(List.of(line.planCode()), new LineProblem("", "quote.gone.plan", line.name()));
				continue;
			}
			line.options()
				.stream()
				.filter((option) -> plan.option(option.code()).isEmpty())
				.forEach((option) -> problems.putIfAbsent(List.of(line.planCode(), option.code()),
						new LineProblem("", "quote.gone.option", option.name(), plan.name())));
		}
		return List.copyOf(problems.values());
	}

	private static boolean isSold(Plan plan) {
		return plan != null && plan.onSale();
	}

}
