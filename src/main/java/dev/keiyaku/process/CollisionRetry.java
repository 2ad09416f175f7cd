package dev.keiyaku.process;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does again what has met something else that moved the same instance. A refusal is never
 * tried again.
 */
final class CollisionRetry {

	private static final Logger log = LoggerFactory.getLogger(CollisionRetry.class);

	/** At what has met something that may not have ended yet. */
	private static final int ATTEMPTS = 5;

	/** A timer that is on its way has been done by then. */
	private static final Duration PAUSE = Duration.ofMillis(100);

	private CollisionRetry() {
	}

	/**
	 * @param what is done, for the log
	 */
	static <T> T of(String what, Supplier<T> action) {
		return of(what, action, (ex) -> {
		});
	}

	/**
	 * @param what is done, for the log
	 * @param explain throws what the caller is told instead of a failure whose cause it
	 * knows
	 */
	static <T> T of(String what, Supplier<T> action, Consumer<RuntimeException> explain) {
		int unexplained = 0;
		for (int attempt = 1;; attempt++) {
			HeldErrors errors = HeldErrors.hold();
			try (errors) {
				return action.get();
			}
			catch (BadUserRequestException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				explain.accept(ex);
				unexplained += Collision.is(ex) ? 0 : 1;
				if (attempt == ATTEMPTS || unexplained > 1 || !mayHaveMetSomething(ex)) {
					errors.log();
					throw ex;
				}
				log.info("{} is tried once more: {}", what, ex.getClass().getName());
			}
			pause(attempt);
		}
	}

	/**
	 * Nothing of a failed attempt is left, unless it is part of a transaction, which then
	 * cannot succeed any more. Where a timer or a message has moved the instance at the
	 * same moment, the engine may have read one half of it before and the other half
	 * after, and fails as at anything else: once that is taken for a collision.
	 */
	private static boolean mayHaveMetSomething(RuntimeException ex) {
		boolean half = (ex instanceof ProcessEngineException && !(ex instanceof AuthorizationException))
				|| ex instanceof NullPointerException;
		return (half || Collision.is(ex)) && !TransactionSynchronizationManager.isActualTransactionActive();
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep(PAUSE.multipliedBy(attempt).toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
