package dev.keiyaku.quote;

import java.time.Clock;
import java.time.LocalDate;

import dev.keiyaku.catalog.PlanUsage;

import org.springframework.stereotype.Component;

/** Quotes count on their plans until they expire. */
@Component
class QuotedPlans implements PlanUsage {

	private final QuoteRepository quotes;

	private final Clock clock;

	QuotedPlans(QuoteRepository quotes, Clock clock) {
		this.quotes = quotes;
		this.clock = clock;
	}

	@Override
	public long validQuotes(String planCode) {
		return this.quotes.countWithPlan(planCode, QuoteStatus.ISSUED, LocalDate.now(this.clock));
	}

}
