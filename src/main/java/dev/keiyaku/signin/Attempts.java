package dev.keiyaku.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.Share;
import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what was tried, for both nodes (store, "Signing in"; ASVS 6.3.1). A try is noted
 * as failed before anything is compared, so that a thousand at once are not a thousand
 * comparisons; one that succeeds is marked afterwards.
 * <p>
 * Nobody can lock the owner out: a place from which the member has signed in within 30
 * days (the network address, or a browser that the member trusts) has a count of its own,
 * and all other places share one.
 * <p>
 * What is only asked for, and cannot fail, is counted by
 * {@link dev.keiyaku.limit.Limits}.
 */
@Component
class Attempts {

	private static final Duration KNOWN_FOR = Duration.ofDays(30);

	private static final Duration ADDRESS_WINDOW = Duration.ofHours(1);

	private static final int FAILURES_FROM_ONE_ADDRESS = 100;

	private final JdbcClient jdbc;

	private final AdvisoryLocks locks;

	private final AccountMark marks;

	private final Clock clock;

	Attempts(JdbcClient jdbc, AdvisoryLocks locks, AccountMark marks, Clock clock) {
		this.jdbc = jdbc;
		this.locks = locks;
		this.marks = marks;
		this.clock = clock;
	}

	/**
	 * Notes a try, in a transaction of its own.
	 * @param loginId of a member or of nobody: both are counted alike
	 * @throws TooManyAttemptsException when it must not be looked at
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Attempt begin(AttemptKind kind, String loginId, Client client) {
		String account = this.marks.of(loginId);
		this.locks.hold(LockUse.SIGN_IN_ATTEMPT, account);
		boolean known = client.isTrusted() || isKnown(account, client);
		List<Instant> failures = failures(kind, account, client, known);
		refuseWhenTooMany(kind, failures);
		if (!known) {
			refuseFromAddress(client);
		}
		forgetOld();
		return new Attempt(insert(kind, account, client, known, false), failures.size() + 1);
	}

	/**
	 * Returns whose share of a limit somebody takes who asks for a mail to an account:
	 * the account's, or that of the place if the member is known there.
	 * @param loginId of a member or of nobody
	 */
	Share share(Limit limit, String loginId, Client client) {
		String account = this.marks.of(loginId);
		return Share.of(limit, isKnown(account, client) ? account + " " + client.place() : account);
	}

	/** The try was right. */
	@Transactional
	public void succeeded(Attempt attempt) {
		this.jdbc.sql("update sign_in_attempt set succeeded = true where id = :id").param("id", attempt.id()).update();
	}

	/** The member has signed in from there, with all factors. */
	@Transactional
	public void completed(String loginId, Client client) {
		insert(AttemptKind.COMPLETE, this.marks.of(loginId), client, true, true);
	}

	/** Whatever was wrong so far counts no more. */
	@Transactional
	public void forgive(AttemptKind kind, String loginId) {
		this.jdbc.sql("delete from sign_in_attempt where account = :account and step = :step and not succeeded")
			.param("account", this.marks.of(loginId))
			.param("step", kind.name())
			.update();
	}

	private void refuseWhenTooMany(AttemptKind kind, List<Instant> failures) {
		if (failures.isEmpty()) {
			return;
		}
		Instant next = failures.get(0).plus(kind.delayAfter(failures.size()));
		if (failures.size() >= kind.maximum()) {
			next = failures.get(kind.maximum() - 1).plus(kind.window());
		}
		if (next.isAfter(now())) {
			throw new TooManyAttemptsException(Duration.between(now(), next));
		}
	}

	private void refuseFromAddress(Client client) {
		int failures = this.jdbc.sql("""
				select count(*) from sign_in_attempt
				where address = :address and happened_at > :since and not succeeded
				""")
			.param("address", client.address())
			.param("since", ago(ADDRESS_WINDOW))
			.query(Integer.class)
			.single();
		if (failures >= FAILURES_FROM_ONE_ADDRESS) {
			throw new TooManyAttemptsException(ADDRESS_WINDOW);
		}
	}

	private boolean isKnown(String account, Client client) {
		return this.jdbc.sql("""
				select exists (select 1 from sign_in_attempt
				where account = :account and step = 'COMPLETE' and origin = :origin and happened_at > :since)
				""")
			.param("account", account)
			.param("origin", client.place())
			.param("since", ago(KNOWN_FOR))
			.query(Boolean.class)
			.single();
	}

	/** Newest first; a success forgives what the same place got wrong before. */
	private List<Instant> failures(AttemptKind kind, String account, Client client, boolean known) {
		return this.jdbc.sql("""
				select happened_at from sign_in_attempt
				where account = :account and step = :step and happened_at > :since and not succeeded
				  and case when :known then origin = :origin else not known end
				  and happened_at > coalesce((select max(happened_at) from sign_in_attempt
				    where account = :account and step = :step and succeeded and origin = :origin), '-infinity')
				order by happened_at desc
				""")
			.param("account", account)
			.param("step", kind.name())
			.param("since", ago(kind.window()))
			.param("known", known)
			.param("origin", client.place())
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.list();
	}

	private long insert(AttemptKind kind, String account, Client client, boolean known, boolean succeeded) {
		return this.jdbc.sql("""
				insert into sign_in_attempt (happened_at, step, account, origin, address, known, succeeded)
				values (:now, :step, :account, :origin, :address, :known, :succeeded) returning id
				""")
			.param("now", Timestamp.from(now()))
			.param("step", kind.name())
			.param("account", account)
			.param("origin", client.place())
			.param("address", client.address())
			.param("known", known)
			.param("succeeded", succeeded)
			.query(Long.class)
			.single();
	}

	private void forgetOld() {
		this.jdbc.sql("delete from sign_in_attempt where happened_at < :since").param("since", ago(KNOWN_FOR)).update();
	}

	private Timestamp ago(Duration duration) {
		return Timestamp.from(now().minus(duration));
	}

	private Instant now() {
		return this.clock.instant();
	}

	/**
	 * A try that may be looked at.
	 *
	 * @param number which one of its window it is if it fails, from 1
	 */
	record Attempt(long id, int number) {
	}

}
