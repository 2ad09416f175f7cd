package dev.keiyaku.signin.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.signin.PendingSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a session knows of a sign-in. It gets a new id at each step, so that an id from
 * before a step is worth nothing after it (ASVS 7.2.4).
 */
@Component
class SignInSession {

	private static final String PENDING = "keiyaku.signin.pending";

	/** By this name all of a member's sessions are found. */
	private static final String OWNER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final CookieRequestCache wantedPages = new CookieRequestCache();

	private final CsrfAuthenticationStrategy csrf;

	private final Clock clock;

	SignInSession(CsrfTokenRepository csrfTokens, Clock clock) {
		this.csrf = new CsrfAuthenticationStrategy(csrfTokens);
		this.clock = clock;
	}

	/** The password was right. */
	void begin(HttpServletRequest request, PendingSignIn pending) {
		HttpSession session = request.getSession();
		if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken) {
			session.invalidate();
			session = request.getSession();
		}
		request.changeSessionId();
		session = request.getSession();
		session.setAttribute(OWNER, pending.loginId());
		session.setAttribute(PENDING, pending);
	}

	void keep(HttpServletRequest request, PendingSignIn pending) {
		request.getSession().setAttribute(PENDING, pending);
	}

	/**
	 * @return the sign-in that waits for its next step, empty when there is none or it
	 * took too long
	 */
	Optional<PendingSignIn> pending(HttpServletRequest request) {
		return Optional.ofNullable(request.getSession(false))
			.map(session -> (PendingSignIn) session.getAttribute(PENDING))
			.filter(pending -> !pending.isOver(this.clock.instant()));
	}

	/** The member may no longer sign in. */
	void refuse(HttpServletRequest request) {
		request.getSession().invalidate();
	}

	/**
	 * The member is signed in from now on.
	 * @return where the member wanted to go, or the top page
	 */
	String complete(HttpServletRequest request, HttpServletResponse response, SignedInMember member) {
		request.changeSessionId();
		HttpSession session = request.getSession();
		session.setAttribute(AbsoluteSessionLife.SIGNED_IN_AT, this.clock.instant());
		Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(member, null, List.of());
		this.csrf.onAuthentication(authentication, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
		// not before, so that the session is its member's without a gap
		session.removeAttribute(OWNER);
		session.removeAttribute(PENDING);
		SavedRequest wanted = this.wantedPages.getRequest(request, response);
		this.wantedPages.removeRequest(request, response);
		return (wanted != null) ? ownPage(wanted.getRedirectUrl()) : "/";
	}

	/** A cookie says where to go: never to another host. */
	static String ownPage(String address) {
		UriComponents wanted = UriComponentsBuilder.fromUriString(address).build();
		String path = wanted.getPath();
		if (path == null || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
			return "/";
		}
		return (wanted.getQuery() != null) ? path + "?" + wanted.getQuery() : path;
	}

}
