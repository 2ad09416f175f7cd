package dev.keiyaku.purchase;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The version of terms that was agreed to.
 *
 * @param issuer who wrote them: two issuers may use the same code and version
 * @param planCodes the plans that they were agreed to for; none where they are for all,
 * as the store's are
 */
@Embeddable
public record PurchaseConsent(@Enumerated(EnumType.STRING) Issuer issuer, String termsCode, String termsVersion,
		String title, @JdbcTypeCode(SqlTypes.JSON) List<String> planCodes) {

	/** What was kept before plans were kept with it has none. */
	public PurchaseConsent {
		planCodes = List.copyOf(Objects.requireNonNullElse(planCodes, List.of()));
	}

	/** To the store's terms. */
	public PurchaseConsent(Issuer issuer, String termsCode, String termsVersion, String title) {
		this(issuer, termsCode, termsVersion, title, List.of());
	}

	/**
	 * @param plans codes
	 * @return whether it is about one of these plans, or about all
	 */
	public boolean isAbout(Collection<String> plans) {
		return this.planCodes.isEmpty() || !Collections.disjoint(this.planCodes, plans);
	}

	/** Who writes terms. */
	public enum Issuer {

		/** The store. */
		STORE,

		/** The maker of a plan. */
		MAKER

	}

}
