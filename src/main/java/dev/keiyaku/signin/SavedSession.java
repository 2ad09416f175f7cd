package dev.keiyaku.signin;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session that a request has saved, until the request is over. Spring Session saves
 * it when the answer begins to leave and when it has left, and looks it up once more in
 * between, with all its attributes, only to learn its id.
 */
@Component
@Order(SavedSession.ORDER)
class SavedSession extends OncePerRequestFilter {

	static final int ORDER = SessionRepositoryFilter.DEFAULT_ORDER - 1;

	private static final ThreadLocal<SavedSession.Request> REQUEST = new ThreadLocal<>();

	/** Finds what the request that is being answered has saved under that id. */
	static Optional<GuardedSession<?>> find(String id) {
		return Optional.ofNullable(REQUEST.get())
			.<GuardedSession<?>>map((request) -> request.saved)
			.filter((session) -> session.getId().equals(id));
	}

	/** Keeps a session for as long as the request lasts that has saved it. */
	static void keep(GuardedSession<?> session) {
		set(session);
	}

	/** Keeps none: it has ended. */
	static void forget() {
		set(null);
	}

	private static void set(GuardedSession<?> session) {
		Request request = REQUEST.get();
		if (request != null) {
			request.saved = session;
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		REQUEST.set(new Request());
		try {
			chain.doFilter(request, response);
		}
		finally {
			REQUEST.remove();
		}
	}

	private static final class Request {

		private GuardedSession<?> saved;

	}

}
