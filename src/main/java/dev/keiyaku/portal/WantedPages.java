package dev.keiyaku.portal;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The members' page that a person wanted before signing in, in a cookie: asking for pages
 * makes no session. What a browser or a script asks for on its own account is nobody's
 * wish, and an address that is too long for a cookie is forgotten.
 */
final class WantedPages {

	private static final int LONGEST = 1_000;

	/** In which browsers say that a page is fetched in case somebody wants it. */
	private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

	private WantedPages() {
	}

	/**
	 * @param membersPages what can be wanted
	 */
	static RequestCache among(RequestMatcher membersPages) {
		CookieRequestCache wanted = new CookieRequestCache();
		wanted.setRequestMatcher((request) -> isAPersonsWish(request) && membersPages.matches(request)
				&& UrlUtils.buildRequestUrl(request).length() < LONGEST);
		wanted.setCookieCustomizer((cookie) -> cookie.setAttribute("SameSite", "Lax"));
		return wanted;
	}

	static boolean isAPersonsWish(HttpServletRequest request) {
		String destination = request.getHeader("Sec-Fetch-Dest");
		return HttpMethod.GET.matches(request.getMethod()) && (destination == null || destination.equals("document"))
				&& PURPOSES.stream().allMatch((purpose) -> request.getHeader(purpose) == null)
				&& request.getHeader("X-Requested-With") == null && takesPages(request.getHeader(HttpHeaders.ACCEPT));
	}

	/** Whoever says nothing, or takes anything, takes pages. */
	private static boolean takesPages(String accept) {
		try {
			return accept == null || MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((type) -> type.equals(MediaType.ALL) || type.includes(MediaType.TEXT_HTML)
						|| type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
