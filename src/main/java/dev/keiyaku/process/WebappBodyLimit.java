package dev.keiyaku.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than any form of the staff, before the engine reads it. The
 * engine's webapps themselves have no limit.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebappBodyLimit extends OncePerRequestFilter {

	/** A whole catalogue of a million characters, with room to spare. */
	private static final long MAX_BYTES = 5 * 1024 * 1024;

	private final MessageSource messages;

	private final ObjectMapper json;

	WebappBodyLimit(MessageSource messages, ObjectMapper json) {
		this.messages = messages;
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().substring(request.getContextPath().length()).startsWith("/camunda/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() <= MAX_BYTES) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.json.writeValue(response.getWriter(),
				Map.of("message", this.messages.getMessage("process.webapp.too-large", null, Locale.JAPAN)));
	}

}
