package dev.keiyaku.quote.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import dev.keiyaku.quote.Quote;
import dev.keiyaku.quote.QuoteProcedure;
import dev.keiyaku.quote.QuoteProperties;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Watches over a quote by an instance of {@code quote-lifetime}. */
@Component
class QuoteLifetimeProcedure implements QuoteProcedure {

	private final RuntimeService runtime;

	private final QuoteProperties properties;

	private final Clock clock;

	QuoteLifetimeProcedure(RuntimeService runtime, QuoteProperties properties, Clock clock) {
		this.runtime = runtime;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void begin(Quote quote) {
		this.runtime.createProcessInstanceByKey(QuoteLifetime.KEY)
			.businessKey(quote.number())
			.setVariable(QuoteLifetime.REMINDER_AT,
					startOf(quote.validUntil().minusDays(this.properties.reminderDays())))
			.setVariable(QuoteLifetime.EXPIRES_AT, startOf(quote.validUntil().plusDays(1)))
			.execute();
	}

	@Override
	public void ordered(Quote quote) {
		this.runtime.createMessageCorrelation(QuoteLifetime.QUOTE_ORDERED)
			.processInstanceBusinessKey(quote.number())
			.correlate();
	}

	private Date startOf(LocalDate day) {
		return Date.from(day.atStartOfDay(this.clock.getZone()).toInstant());
	}

}
