package dev.keiyaku.portal;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Answers forms of pages that were open for longer than their token or their session
 * counts: somebody has signed in or out since, or the browser has forgotten its cookies.
 * Nothing of such a form is done, but for signing out, of which nothing else may be left.
 * Its page is shown anew with what was typed, and says why. What another site sends, or
 * nobody's page, is not answered here, and neither is what scripts send: they say it on
 * their page.
 */
@Component
class StaleForms {

	static final String LOGOUT = "/logout";

	static final String SIGNED_OUT = "/login?logout";

	/** What pages show again of what was typed; secrets are typed anew. */
	private static final Set<String> KEPT = Set.of("loginId", "address", "trust", "method");

	/** By which the layout says why a page is shown anew. */
	private static final String SENTENCE = "formAnew";

	private static final String SIGN_IN_NEEDED = "keiyaku.portal.sign-in-needed";

	private final FlashMapManager flashMaps = new SessionFlashMapManager();

	private final SecurityContextLogoutHandler endOfSession = new SecurityContextLogoutHandler();

	private final CsrfTokenRepository csrfTokens;

	private final SignOut signOut;

	private final FormPages pages;

	private final Texts texts;

	StaleForms(CsrfTokenRepository csrfTokens, SignOut signOut, FormPages pages, Texts texts) {
		this.csrfTokens = csrfTokens;
		this.signOut = signOut;
		this.pages = pages;
		this.texts = texts;
	}

	/**
	 * Answers a form whose token does not count.
	 * @return whether it was answered
	 */
	boolean answerToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Authentication member = SecurityContextHolder.getContext().getAuthentication();
		boolean signedIn = member != null && member.getPrincipal() instanceof SignedInMember;
		if (!isFormFromHere(request) || (signedIn && !hasToken(request))) {
			return false;
		}
		if (LOGOUT.equals(request.getServletPath())) {
			this.signOut.logout(request, response, member);
			this.endOfSession.logout(request, response, member);
			this.csrfTokens.saveToken(null, request, response);
			response.sendRedirect(SIGNED_OUT);
			return true;
		}
		return hasToken(request) && isShownAnew(request, response);
	}

	/**
	 * Answers a form of a members' page that nobody who is signed in has sent.
	 * @return whether it was answered
	 */
	boolean answerSession(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!isFormFromHere(request) || !isShownAnew(request, response)) {
			return false;
		}
		request.getSession().setAttribute(SIGN_IN_NEEDED, true);
		return true;
	}

	/**
	 * Whether whoever asks for a members' page was signed in before, and knows of no
	 * reason to sign in again.
	 */
	boolean isSessionOver(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getAttribute(SIGN_IN_NEEDED) != null
				: request.getRequestedSessionId() != null;
	}

	private boolean isShownAnew(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<String> page = this.pages.of(request);
		if (page.isEmpty()) {
			return false;
		}
		FlashMap anew = new FlashMap();
		anew.put(SENTENCE, this.texts.of("portal.form-anew"));
		for (String name : KEPT) {
			String typed = request.getParameter(name);
			if (typed != null) {
				anew.put(name, typed);
			}
		}
		anew.setTargetRequestPath(URI.create(page.get()).getPath());
		this.flashMaps.saveOutputFlashMap(anew, request, response);
		response.sendRedirect(page.get());
		return true;
	}

	private static boolean hasToken(HttpServletRequest request) {
		return StringUtils.hasText(request.getParameter("_csrf"))
				|| StringUtils.hasText(request.getHeader("X-CSRF-TOKEN"));
	}

	/**
	 * Browsers say where a form stood; its cookies stay behind when it stood elsewhere.
	 */
	private static boolean isFormFromHere(HttpServletRequest request) {
		String type = request.getContentType();
		if (!HttpMethod.POST.matches(request.getMethod())
				|| (type != null && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))) {
			return false;
		}
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin") || site.equals("none");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin == null || FormPages.isHere(origin, request);
	}

}
