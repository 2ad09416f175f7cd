package dev.keiyaku.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose session nobody will look for in the database. */
class WithoutCookies extends HttpServletRequestWrapper {

	WithoutCookies(HttpServletRequest request) {
		super(request);
	}

	@Override
	public Cookie[] getCookies() {
		return null;
	}

}
