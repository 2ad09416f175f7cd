package dev.keiyaku.portal;

import java.io.IOException;

import dev.keiyaku.limit.LimitReachedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers where a limit is reached outside of any controller: a session begins wherever
 * somebody first has something to keep, the webapps' pages and redirects with a message
 * included.
 */
@Component
@Order(LimitReachedFilter.BEFORE_SECURITY)
class LimitReachedFilter extends OncePerRequestFilter {

	static final int BEFORE_SECURITY = -190;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (LimitReachedException ex) {
			LimitReached.answer(ex, request, response);
		}
		catch (ServletException ex) {
			if (!(ex.getRootCause() instanceof LimitReachedException refusal)) {
				throw ex;
			}
			LimitReached.answer(refusal, request, response);
		}
	}

}
