package dev.keiyaku.quote;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What mails about a quote can say. */
@Component
class QuoteMailFacts implements MailFacts<QuoteNumbers> {

	private final QuoteRepository quotes;

	private final QuoteCheck check;

	private final Texts texts;

	QuoteMailFacts(QuoteRepository quotes, QuoteCheck check, Texts texts) {
		this.quotes = quotes;
		this.check = check;
		this.texts = texts;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		QuoteCustomer customer = quote(businessKey).customer();
		return new MailRecipient(customer.companyName(), customer.department(), customer.name(), customer.email());
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		Quote quote = quote(businessKey);
		Map<String, Object> facts = new HashMap<>();
		facts.put("title", quote.title());
		facts.put("total", quote.total());
		facts.put("validUntil", this.texts.day(quote.validUntil()));
		facts.put("gone",
				this.check.problems(quote)
					.stream()
					.map((gone) -> this.texts.of(gone.code(), gone.arguments()))
					.toList());
		facts.put("copyable", this.check.isCopyable(quote));
		return facts;
	}

	private Quote quote(String number) {
		return this.quotes.findByNumber(number).orElseThrow();
	}

}
