package dev.keiyaku.signin.web;

import dev.keiyaku.store.StoreProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token that every change carries (ASVS 3.5.1) has its other half in a cookie, not in
 * a session: a page that anybody may look at leaves nothing behind in the database.
 */
@Configuration(proxyBeanMethods = false)
class CsrfCookie {

	private static final String NAME = "keiyaku-csrf";

	/** As the portal's scripts call it. */
	private static final String HEADER = "X-CSRF-TOKEN";

	/** On https the cookie's name keeps other hosts of the domain from setting it. */
	@Bean
	CsrfTokenRepository csrfTokens(StoreProperties store) {
		boolean secure = "https".equals(store.publicAddress().getScheme());
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(secure ? "__Host-" + NAME : NAME);
		tokens.setHeaderName(HEADER);
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.secure(secure).httpOnly(true).sameSite("Lax"));
		return tokens;
	}

}
