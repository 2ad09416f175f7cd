package dev.keiyaku.purchase;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The version of terms that was agreed to.
 *
 * @param issuer who wrote them: two issuers may use the same code and version
 */
@Embeddable
public record PurchaseConsent(@Enumerated(EnumType.STRING) Issuer issuer, String termsCode, String termsVersion,
		String title) {

	/** Who writes terms. */
	public enum Issuer {

		/** The store. */
		STORE,

		/** The maker of a plan. */
		MAKER

	}

}
