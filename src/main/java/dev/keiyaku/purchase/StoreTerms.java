package dev.keiyaku.purchase;

import java.util.Map;

import dev.keiyaku.purchase.PurchaseConsent.Issuer;
import dev.keiyaku.terms.Terms;

/** The store's terms as a form shows them and as they are agreed to. */
final class StoreTerms {

	private StoreTerms() {
	}

	/** What the form reads, under names that begin so. */
	static Map<String, Object> data(String name, Terms terms) {
		return Map.of(name, terms.body(), name + "Title", terms.title(), name + "Version", terms.version());
	}

	static PurchaseConsent consent(Terms terms) {
		return new PurchaseConsent(Issuer.STORE, terms.code(), terms.version(), terms.title());
	}

}
