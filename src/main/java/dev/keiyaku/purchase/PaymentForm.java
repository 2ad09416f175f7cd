package dev.keiyaku.purchase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.payment.PaymentMethods;
import dev.keiyaku.store.Texts;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.terms.TermsLibrary;
import dev.keiyaku.wizard.WizardAnswers;

import org.springframework.stereotype.Component;

/** The form {@code order-payment}: the payment method and its terms (store 4.1). */
@Component
public class PaymentForm {

	/** Their words depend on the provider, too. */
	private static final String TERMS = "payment-deferred-invoice";

	private static final String ANSWER = "paymentMethod";

	private final TermsLibrary terms;

	private final Texts texts;

	private final PaymentMethods methods;

	PaymentForm(TermsLibrary terms, Texts texts, PaymentMethods methods) {
		this.terms = terms;
		this.texts = texts;
		this.methods = methods;
	}

	/** What the form reads. */
	public Map<String, Object> data() {
		Map<String, Object> data = new HashMap<>(StoreTerms.data("paymentTerms", terms()));
		data.put("paymentMethods", List.of(Map.of("label",
				this.texts.of("purchase.payment-method." + this.methods.current()), "value", this.methods.current())));
		return data;
	}

	/** The form's first values. */
	public Map<String, Object> prefill() {
		return Map.of(ANSWER, this.methods.current());
	}

	/** Another text for other terms. */
	public String edition() {
		return terms().code() + terms().version();
	}

	/** Reads the payment method, which {@code purchase.payment-method} names. */
	public String method(WizardAnswers answers) {
		return (String) answers.form("order-payment").get(ANSWER);
	}

	/** What is agreed to with the form. */
	public PurchaseConsent consent() {
		return StoreTerms.consent(terms());
	}

	private Terms terms() {
		return this.terms.get(TERMS);
	}

}
