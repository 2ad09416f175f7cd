package dev.keiyaku.signin.web;

import java.util.Optional;

import dev.keiyaku.signin.TrustedBrowsers;
import dev.keiyaku.store.StoreProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Carries the token of a browser that a member trusts (ASVS 3.3.1 to 3.3.4). On http, as
 * in the sandbox, its name has no {@code __Host-}, which browsers would refuse.
 */
@Component
class BrowserCookie {

	private static final String NAME = "keiyaku-browser";

	private final boolean secure;

	BrowserCookie(StoreProperties store) {
		this.secure = "https".equals(store.publicAddress().getScheme());
	}

	/**
	 * @return the token, or null
	 */
	String read(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, name())).map(Cookie::getValue).orElse(null);
	}

	void write(HttpServletResponse response, String token) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(), token)
					.path("/")
					.secure(this.secure)
					.httpOnly(true)
					.sameSite("Lax")
					.maxAge(TrustedBrowsers.LIFE)
					.build()
					.toString());
	}

	private String name() {
		return this.secure ? "__Host-" + NAME : NAME;
	}

}
