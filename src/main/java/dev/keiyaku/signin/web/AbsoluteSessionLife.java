package dev.keiyaku.signin.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a member's session 12 hours after the sign-in, however busy it is (ASVS 7.3.2). It
 * comes behind Spring Session and before Spring Security.
 */
@Component
@Order(AbsoluteSessionLife.ORDER)
class AbsoluteSessionLife extends OncePerRequestFilter {

	static final String SIGNED_IN_AT = "keiyaku.signin.at";

	static final int ORDER = -200;

	private static final Duration LIFE = Duration.ofHours(12);

	private final Clock clock;

	AbsoluteSessionLife(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(SIGNED_IN_AT) instanceof Instant since
				&& this.clock.instant().isAfter(since.plus(LIFE))) {
			session.invalidate();
		}
		chain.doFilter(request, response);
	}

	/** Files need no session, and cost no look into the database. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.startsWith("/assets/") || path.startsWith("/camunda/") || path.startsWith("/actuator/");
	}

}
