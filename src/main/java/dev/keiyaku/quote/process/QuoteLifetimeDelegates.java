package dev.keiyaku.quote.process;

import dev.keiyaku.quote.Quotes;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code quote-lifetime}, each under its id. */
@Configuration(proxyBeanMethods = false)
class QuoteLifetimeDelegates {

	@Bean
	JavaDelegate expireQuote(Quotes quotes) {
		return execution -> quotes.expire(execution.getProcessBusinessKey());
	}

}
