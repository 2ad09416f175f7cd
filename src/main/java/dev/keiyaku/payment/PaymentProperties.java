package dev.keiyaku.payment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which provider the store works with. A wrong or incomplete choice stops the start.
 *
 * @param provider {@code np-kakebarai}, {@code mf-kessai} or {@code manual}; there is no
 * default
 * @param npKakebarai settings of that adapter, needed only when it is chosen
 * @param mfKessai settings of that adapter, needed only when it is chosen
 * @param circuitBreaker when a provider is left alone, whichever it is
 */
@ConfigurationProperties("keiyaku.payment")
record PaymentProperties(String provider, @DefaultValue NpKakebaraiProperties npKakebarai,
		@DefaultValue MfKessaiProperties mfKessai, @DefaultValue CircuitBreakerProperties circuitBreaker) {

	static final String MANUAL = "manual";

	static final String NP_KAKEBARAI = "np-kakebarai";

	static final String MF_KESSAI = "mf-kessai";

}
