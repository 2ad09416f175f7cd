package dev.keiyaku.portal;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

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

	private static final HeaderWriter WRITER = new CompositeHeaderWriter(List.of(new XContentTypeOptionsHeaderWriter(),
			new XXssProtectionHeaderWriter(), new CacheControlHeadersWriter(), new HstsHeaderWriter(),
			new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
			new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
			new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
			new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY), opener()));

	private SecurityHeaders() {
	}

	/**
	 * The headers of every portal page, for {@code HttpSecurity.headers(...)}: these and
	 * Spring's own defaults (nosniff, no-store, HSTS).
	 * @return the customizer
	 */
	static Customizer<HeadersConfigurer<HttpSecurity>> portal() {
		return headers -> headers.defaultsDisabled().addHeaderWriter(WRITER);
	}

	/** The same for a page that is answered before Spring Security has been asked. */
	static void write(HttpServletRequest request, HttpServletResponse response) {
		WRITER.writeHeaders(request, response);
	}

	private static CrossOriginOpenerPolicyHeaderWriter opener() {
		CrossOriginOpenerPolicyHeaderWriter writer = new CrossOriginOpenerPolicyHeaderWriter();
		writer.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
		return writer;
	}

}
