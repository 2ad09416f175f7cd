package dev.keiyaku.portal;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Asks for an error page without a session: whoever takes whatever comes gets a page. */
class ErrorPageRequest extends WithoutCookies {

	ErrorPageRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getHeader(String name) {
		return isAcceptOfAnything(name) ? MediaType.TEXT_HTML_VALUE : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isAcceptOfAnything(name) ? Collections.enumeration(Collections.singleton(MediaType.TEXT_HTML_VALUE))
				: super.getHeaders(name);
	}

	private boolean isAcceptOfAnything(String name) {
		if (!HttpHeaders.ACCEPT.equalsIgnoreCase(name)) {
			return false;
		}
		String accepted = super.getHeader(HttpHeaders.ACCEPT);
		return accepted == null || accepted.equals(MediaType.ALL_VALUE);
	}

}
