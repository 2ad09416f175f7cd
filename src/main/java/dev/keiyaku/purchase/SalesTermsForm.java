package dev.keiyaku.purchase;

import java.util.Map;

import dev.keiyaku.terms.Terms;
import dev.keiyaku.terms.TermsLibrary;

import org.springframework.stereotype.Component;

/** The form {@code order-sales-terms}: the store's terms of sale (store 4.1). */
@Component
public class SalesTermsForm {

	private final TermsLibrary terms;

	SalesTermsForm(TermsLibrary terms) {
		this.terms = terms;
	}

	/** What the form reads. */
	public Map<String, Object> data() {
		return StoreTerms.data("salesTerms", terms());
	}

	/** Another text for other terms. */
	public String edition() {
		return terms().code() + terms().version();
	}

	/** What is agreed to with the form. */
	public PurchaseConsent consent() {
		return StoreTerms.consent(terms());
	}

	private Terms terms() {
		return this.terms.get("sales");
	}

}
