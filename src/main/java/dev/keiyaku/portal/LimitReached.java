package dev.keiyaku.portal;

import java.io.IOException;
import java.util.Map;

import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.LimitSentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What is answered where a limit is reached: 429, when to try again, and in words what it
 * was. A form on a page gets the words for its place, everybody else the page
 * {@code error/429}.
 */
@ControllerAdvice
class LimitReached {

	private static final String ATTRIBUTE = LimitReached.class.getName();

	private final LimitSentences sentences;

	LimitReached(LimitSentences sentences) {
		this.sentences = sentences;
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refuse(LimitReachedException refusal, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		String type = request.getContentType();
		if (type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			return FormResponses.tooOften(this.sentences.of(refusal), refusal.pause());
		}
		answer(refusal, request, response);
		return null;
	}

	static void answer(LimitReachedException refusal, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		request.setAttribute(ATTRIBUTE, refusal);
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.pause().toSeconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	/** What the page says; {@code null} where no limit was reached. */
	@ModelAttribute("limitReached")
	String sentences(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof LimitReachedException refusal) ? this.sentences.of(refusal)
				: null;
	}

}
