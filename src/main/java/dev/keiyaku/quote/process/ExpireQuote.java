package dev.keiyaku.quote.process;

import dev.keiyaku.quote.Quotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code expire-quote}. */
@Component
class ExpireQuote implements JavaDelegate {

	private final Quotes quotes;

	ExpireQuote(Quotes quotes) {
		this.quotes = quotes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.quotes.expire(execution.getProcessBusinessKey());
	}

}
