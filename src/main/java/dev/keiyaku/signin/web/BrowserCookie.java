package dev.keiyaku.signin.web;

import dev.keiyaku.signin.BrowserTokens;
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
 * Carries the tokens of a browser that members trust (ASVS 3.3.1 to 3.3.4). On http, as
 * in the sandbox, its name has no {@code __Host-}, which browsers would refuse.
 */
@Component
class BrowserCookie {

	private static final String NAME = "keiyaku-browser";

	private final boolean secure;

	BrowserCookie(StoreProperties store) {
		this.secure = "https".equals(store.publicAddress().getScheme());
	}

	BrowserTokens read(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, name());
		return BrowserTokens.of((cookie != null) ? cookie.getValue() : null);
	}

	void write(HttpServletResponse response, BrowserTokens tokens) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(), tokens.cookie())
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
