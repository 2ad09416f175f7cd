package dev.keiyaku.quote.process;

import dev.keiyaku.process.ConstantsAgreement;

class QuoteLifetimeTests extends ConstantsAgreement {

	QuoteLifetimeTests() {
		super(QuoteLifetime.KEY, QuoteLifetime.class, new QuoteProcessSetup().quoteLifetimeVariables());
	}

}
