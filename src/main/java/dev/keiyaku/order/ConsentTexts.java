package dev.keiyaku.order;

import java.util.Optional;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.ServiceTerms;
import dev.keiyaku.terms.KeptTerms;
import dev.keiyaku.terms.Terms;

import org.springframework.stereotype.Service;

/** The wording that was agreed to with an order, whatever holds now (spec 4.1). */
@Service
public class ConsentTexts {

	private final KeptTerms terms;

	private final Catalog catalog;

	ConsentTexts(KeptTerms terms, Catalog catalog) {
		this.terms = terms;
		this.catalog = catalog;
	}

	/**
	 * The store's own terms, or else a maker's.
	 * @return Markdown
	 */
	public Optional<String> of(Consent consent) {
		return this.terms.find(consent.termsCode(), consent.termsVersion())
			.map(Terms::body)
			.or(() -> this.catalog.serviceTerms(consent.termsCode(), consent.termsVersion()).map(ServiceTerms::body));
	}

}
