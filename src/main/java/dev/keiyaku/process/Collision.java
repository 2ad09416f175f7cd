package dev.keiyaku.process;

import java.sql.SQLException;
import java.util.Set;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Whether what failed has met something else that moved the same instance, which may not
 * have ended yet.
 */
final class Collision {

	/**
	 * PostgreSQL's SQLSTATE of a deadlock, and of an end of an instance to which a timer
	 * has added something meanwhile. The engine calls both no more than a failure of its
	 * persistence layer.
	 */
	private static final Set<String> OF_ROWS = Set.of("40P01", "23503");

	private Collision() {
	}

	static boolean is(RuntimeException ex) {
		return ex instanceof OptimisticLockingException || ex instanceof ConcurrencyFailureException
				|| ex instanceof NotAwaitedException || isOfRows(ex);
	}

	private static boolean isOfRows(RuntimeException ex) {
		return NestedExceptionUtils.getRootCause(ex) instanceof SQLException cause && cause.getSQLState() != null
				&& OF_ROWS.contains(cause.getSQLState());
	}

}
