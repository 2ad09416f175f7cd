package dev.keiyaku.portal;

import java.util.List;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers may do with the portal's pages (ASVS 3.4). The pages need no inline
 * script and no inline style, so neither is allowed. Not for the engine's webapps, which
 * send headers of their own.
 */
final class SecurityHeaders {

	/** {@code data:} pictures are the small icons inside the stylesheet. */
	static final String CONTENT_SECURITY_POLICY = String.join("; ",
			List.of("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
					"font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
					"object-src 'none'", "frame-src 'none'", "frame-ancestors 'none'"));

	private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	private SecurityHeaders() {
	}

	/**
	 * The headers of every portal page, for {@code HttpSecurity.headers(...)}. Spring's
	 * own defaults (nosniff, no-store, HSTS) stay.
	 * @return the customizer
	 */
	static Customizer<HeadersConfigurer<HttpSecurity>> portal() {
		return headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
			.frameOptions(frame -> frame.deny())
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
			.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
	}

}
