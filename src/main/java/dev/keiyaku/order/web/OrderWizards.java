package dev.keiyaku.order.web;

import java.time.Clock;

import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Members;
import dev.keiyaku.order.Orders;
import dev.keiyaku.quote.LineRules;
import dev.keiyaku.quote.QuoteCheck;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** The order wizard for each of the things that can be ordered. */
@Component
class OrderWizards {

	private final CartSource cart;

	private final Quotes quotes;

	private final QuoteCheck quoteCheck;

	private final OrderWizard.Parts parts;

	private final Clock clock;

	OrderWizards(CartSource cart, Quotes quotes, QuoteCheck quoteCheck, LineRules rules, Members members,
			Companies companies, OrderFormData formData, OrderFromAnswers fromAnswers, Orders orders, Texts texts,
			Clock clock) {
		this.cart = cart;
		this.quotes = quotes;
		this.quoteCheck = quoteCheck;
		this.parts = new OrderWizard.Parts(members, companies, formData, fromAnswers, orders, rules, texts);
		this.clock = clock;
	}

	OrderWizard fromCart() {
		return new OrderWizard(this.cart, this.parts);
	}

	OrderWizard fromQuote(String number) {
		return new OrderWizard(new QuoteSource(number, this.quotes, this.quoteCheck, this.parts.rules(),
				this.parts.texts(), this.clock), this.parts);
	}

}
