package dev.keiyaku.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.database.DatabaseWatch;
import dev.keiyaku.database.Outage;
import dev.keiyaku.database.PersonWaits;
import dev.keiyaku.store.Texts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Answers 503 in words, and at once, while the database is away (store, faults 7 and 14).
 * It comes before Spring Session, which needs the database itself. What a page or the
 * engine's API makes of a database that has just gone becomes the same answer.
 */
@Component
@FilterRegistration(order = Ordered.HIGHEST_PRECEDENCE,
		dispatcherTypes = { DispatcherType.REQUEST, DispatcherType.ERROR })
class DatabaseGuard extends HttpFilter {

	/** A page that reads this request attribute shows nothing of a member. */
	private static final String WITHOUT_SESSION = "withoutSession";

	private static final String RETRY_AFTER_SECONDS = "30";

	private static final String WEBAPPS_API = "/camunda/api/";

	/** What is served without a look into the database. */
	private static final List<String> FILES = List.of("/assets/", "/favicon.", "/apple-touch-icon", "/camunda/lib/",
			"/actuator/");

	private final DatabaseWatch watch;

	private final Texts texts;

	private final ObjectMapper json;

	DatabaseGuard(DatabaseWatch watch, Texts texts, ObjectMapper json) {
		this.watch = watch;
		this.texts = texts;
		this.json = json;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try (PersonWaits waits = PersonWaits.begin()) {
			if (request.getDispatcherType() == DispatcherType.ERROR) {
				chain.doFilter(forErrorPage(request), response);
			}
			else if (!this.watch.isAway()) {
				answer(request, response, chain, waits);
			}
			else if (isFile(request)) {
				chain.doFilter(new WithoutCookies(request), response);
			}
			else {
				unavailable(request, response);
			}
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, PersonWaits waits)
			throws IOException, ServletException {
		int interruptions = this.watch.knownInterruptions();
		BooleanSupplier outage = () -> waits.isRefused() || this.watch.interruptions() != interruptions
				|| this.watch.isAway();
		FailureHeldBack answer = new FailureHeldBack(response, outage);
		try {
			chain.doFilter(request, answer);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (response.isCommitted() || !Outage.caused(ex) && !outage.getAsBoolean()) {
				throw ex;
			}
			answer.holdBack();
		}
		if (answer.isHeldBack()) {
			unavailable(request, response);
		}
	}

	private void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		String path = path(request);
		if (path.startsWith(WEBAPPS_API)) {
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			this.json.writeValue(response.getWriter(),
					Map.of("type", "ServiceUnavailable", "message", this.texts.of("portal.unavailable")));
			return;
		}
		SecurityHeaders.write(request, response);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

	/**
	 * The page about what went wrong on this side asks nothing that may have been the
	 * reason: no session, no member, no token.
	 */
	private HttpServletRequest forErrorPage(HttpServletRequest request) {
		boolean ours = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
				&& status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
		if (!ours && !this.watch.isAway()) {
			return request;
		}
		Stream
			.concat(Stream.of("_csrf", CsrfToken.class.getName()),
					Collections.list(request.getAttributeNames())
						.stream()
						.filter((name) -> name.startsWith(SessionRepository.class.getName())))
			.forEach(request::removeAttribute);
		request.setAttribute(WITHOUT_SESSION, true);
		return new ErrorPageRequest(request);
	}

	private static boolean isFile(HttpServletRequest request) {
		return FILES.stream().anyMatch(path(request)::startsWith);
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

}
