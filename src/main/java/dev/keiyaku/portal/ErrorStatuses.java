package dev.keiyaku.portal;

import java.io.IOException;

import dev.keiyaku.member.PermissionMissingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Which failures are nobody's fault: they get their own status, and with it the page (or
 * JSON) of {@code templates/error}. All others stay what Spring makes of them; a database
 * that is away is {@link DatabaseGuard}'s.
 */
@ControllerAdvice
class ErrorStatuses {

	private static final Logger log = LoggerFactory.getLogger(ErrorStatuses.class);

	/** The page says whom to ask. */
	@ExceptionHandler
	void forbidden(PermissionMissingException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		MissingPermission.note(request, ex.permission());
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	/** Someone else changed the same thing first. */
	@ExceptionHandler
	void overtaken(ConcurrencyFailureException ex, HttpServletResponse response) throws IOException {
		log.info("Answered 409: {}", ex.getClass().getSimpleName());
		response.sendError(HttpStatus.CONFLICT.value());
	}

}
