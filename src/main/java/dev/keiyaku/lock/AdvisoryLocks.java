package dev.keiyaku.lock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * PostgreSQL's advisory locks, and the only place that asks for any. Their key is a pair
 * of a {@link LockUse} and 32 bits of a hash. Within a use two texts may share a hash:
 * then one waits for the other without need, and nothing else happens. Whoever takes
 * several takes them in the order of {@link LockUse}. Flyway's keys are of the other kind
 * (64 bits) and meet none of these.
 */
@Component
public class AdvisoryLocks {

	private final JdbcClient jdbc;

	AdvisoryLocks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits until no other transaction, on whatever node, holds the same, and holds it
	 * until the caller's transaction ends: what the caller then finds free is still free
	 * when it is taken.
	 * @param what told apart as the database does without regard to case
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(LockUse use, String what) {
		this.jdbc.sql("select pg_advisory_xact_lock(:use, hashtext(lower(:what)))")
			.param("use", use.number())
			.param("what", what)
			.query()
			.singleRow();
	}

}
