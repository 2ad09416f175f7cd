package dev.keiyaku.purchase;

import java.util.Optional;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.ServiceTerms;
import dev.keiyaku.terms.KeptTerms;
import dev.keiyaku.terms.Terms;

import org.springframework.stereotype.Service;

/** The wording that was agreed to, whatever holds now (store 4.1). */
@Service
public class ConsentTexts {

	private final KeptTerms terms;

	private final Catalog catalog;

	ConsentTexts(KeptTerms terms, Catalog catalog) {
		this.terms = terms;
		this.catalog = catalog;
	}

	/**
	 * The terms as their issuer wrote them in that version.
	 * @return Markdown
	 */
	public Optional<String> of(PurchaseConsent consent) {
		String code = consent.termsCode();
		String version = consent.termsVersion();
		return switch (consent.issuer()) {
			case STORE -> this.terms.find(code, version).map(Terms::body);
			case MAKER -> this.catalog.serviceTerms(code, version).map(ServiceTerms::body);
		};
	}

}
