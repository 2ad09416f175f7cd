package dev.keiyaku.form.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.keiyaku.form.FormCheck;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answers that a form on a page understands. */
public final class FormResponses {

	private FormResponses() {
	}

	/** Accepted: the page goes on to {@code url}. */
	public static ResponseEntity<Map<String, Object>> next(String url) {
		return ResponseEntity.ok(Map.of("next", url));
	}

	/** Refused: the page shows each message at its field. */
	public static ResponseEntity<Map<String, Object>> rejected(FormCheck check) {
		return rejected(check.errors());
	}

	/** Refused: the page shows each message at its field, by path. */
	public static ResponseEntity<Map<String, Object>> rejected(Map<String, String> errors) {
		return ResponseEntity.unprocessableEntity().body(Map.of("errors", errors));
	}

	/** Refused as too much: the page shows the message. */
	public static ResponseEntity<Map<String, Object>> tooLarge(String message) {
		return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(Map.of("message", message));
	}

	/**
	 * Refused as too often: the page shows the message.
	 * @param pause until it can be tried again
	 */
	public static ResponseEntity<Map<String, Object>> tooOften(String message, Duration pause) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()))
			.body(Map.of("message", message));
	}

	/** Too late or out of turn: the page shows the message with a link to go on. */
	public static ResponseEntity<Map<String, Object>> conflict(String message, String next) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("message", message);
		body.put("next", next);
		return ResponseEntity.status(HttpStatus.CONFLICT).body(body);
	}

}
