package dev.keiyaku.process.webapp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than any form of the staff, before the engine reads it. The
 * engine's webapps themselves have no limit.
 */
@Component
@FilterRegistration(urlPatterns = "/camunda/api/*", order = Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

	/** A whole catalogue of a million characters, with room to spare. */
	private static final int MAX_BYTES = 5 * 1024 * 1024;

	private final MessageSource messages;

	private final ObjectMapper json;

	BodyLimit(MessageSource messages, ObjectMapper json) {
		this.messages = messages;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > MAX_BYTES) {
			refuse(response);
		}
		else if (request.getContentLengthLong() >= 0) {
			chain.doFilter(request, response);
		}
		else {
			byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
			if (body.length > MAX_BYTES) {
				refuse(response);
			}
			else {
				chain.doFilter(new ReadRequest(request, body), response);
			}
		}
	}

	private void refuse(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		// what is still under way must not be read as the next request
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.json.writeValue(response.getWriter(),
				Map.of("message", this.messages.getMessage("process.webapp.too-large", null, Locale.JAPAN)));
	}

	/** A request that did not say how long it is, and has been read to find out. */
	private static final class ReadRequest extends HttpServletRequestWrapper {

		private final ServletInputStream body;

		ReadRequest(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = new ReadBody(body);
		}

		@Override
		public ServletInputStream getInputStream() {
			return this.body;
		}

	}

	private static final class ReadBody extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		ReadBody(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
