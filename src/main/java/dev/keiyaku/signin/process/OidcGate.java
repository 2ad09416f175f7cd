package dev.keiyaku.signin.process;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever opens a webapp and is not signed in to the organisation's sign-in, and
 * back to the very page. Passwords are taken there only where they are to be.
 */
class OidcGate extends OncePerRequestFilter {

	private static final String LOGIN = "/camunda/api/admin/auth/user/[^/]+/login/.*";

	private static final String PAGE = "/camunda/app/[a-z]+(/[a-z]*)?/?";

	private final boolean passwords;

	OidcGate(boolean passwords) {
		this.passwords = passwords;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (HttpMethod.POST.matches(request.getMethod()) && path.matches(LOGIN) && !this.passwords) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else if (HttpMethod.GET.matches(request.getMethod()) && path.matches(PAGE) && !this.passwords
				&& !isSignedIn(request.getSession(false))) {
			request.getSession().setAttribute(OidcSignIn.WANTED, path);
			response.sendRedirect(request.getContextPath() + OidcSignIn.THERE);
		}
		else {
			if (path.matches(PAGE) && !this.passwords) {
				response.addCookie(sign(request));
			}
			chain.doFilter(request, response);
		}
	}

	/** By which a webapp's script knows that its own form of signing in is of no use. */
	private static Cookie sign(HttpServletRequest request) {
		Cookie cookie = new Cookie("staff-sign-in", "oidc");
		cookie.setPath(request.getContextPath() + "/camunda");
		cookie.setSecure(request.isSecure());
		cookie.setAttribute("SameSite", "Lax");
		return cookie;
	}

	/** Where the webapps keep who has signed in. */
	static boolean isSignedIn(HttpSession session) {
		return session != null && session.getAttribute("authenticatedUser") instanceof Authentications signedIn
				&& !signedIn.getAuthentications().isEmpty();
	}

}
