package dev.keiyaku.portal;

import java.io.IOException;

import dev.keiyaku.member.PermissionMissingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Which failures are nobody's fault: they get their own status, and with it the page (or
 * JSON) of {@code templates/error}. All others stay what Spring makes of them.
 */
@ControllerAdvice
class ErrorStatuses {

	private static final Logger log = LoggerFactory.getLogger(ErrorStatuses.class);

	private static final String RETRY_AFTER_SECONDS = "30";

	/** No connection is to be had now: nothing was written, later it will work. */
	@ExceptionHandler({ CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class,
			DataAccessResourceFailureException.class, TransientDataAccessResourceException.class })
	void overloaded(Exception ex, HttpServletResponse response) throws IOException {
		log.error("Answered 503: the database is out of reach", ex);
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
	}

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
