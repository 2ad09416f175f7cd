package dev.keiyaku.quote.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuoteProcessSetup {

	@Bean
	ProcessVariables quoteLifetimeVariables() {
		return new ProcessVariables(QuoteLifetime.KEY, Set.of(QuoteLifetime.REMINDER_AT, QuoteLifetime.EXPIRES_AT));
	}

}
