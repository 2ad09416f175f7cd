package dev.keiyaku.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is done, for all nodes (ASVS 2.4.1). A use counts for as long as its
 * limit's window, and only if the caller's transaction commits: what was refused or went
 * wrong costs nothing. What must be counted because it failed is {@code signin}'s.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
public class Limits {

	private final JdbcClient jdbc;

	private final AdvisoryLocks locks;

	private final LimitProperties properties;

	private final Clock clock;

	Limits(JdbcClient jdbc, AdvisoryLocks locks, LimitProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.locks = locks;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Takes one of each share, or none, in the caller's transaction or one of its own.
	 * Whoever takes of the same share waits until that transaction ends.
	 * @throws LimitReachedException when one of them is used up: of the one that will be
	 * so for longest
	 */
	@Transactional
	public void take(Share... shares) {
		List<Counted> counted = Stream.of(shares)
			.map((share) -> new Counted(share.limit(), hash(share.who())))
			.sorted(Comparator.comparing(Counted::lock))
			.toList();
		counted.forEach((share) -> this.locks.hold(LockUse.LIMIT, share.lock()));
		counted.stream()
			.flatMap((share) -> refusal(share).stream())
			.max(Comparator.comparing(LimitReachedException::pause))
			.ifPresent((refusal) -> {
				throw refusal;
			});
		counted.forEach(this::note);
	}

	private Optional<LimitReachedException> refusal(Counted share) {
		return this.jdbc.sql("""
				select happened_at from limited_use
				where what = :what and who = :who and happened_at > :since
				order by happened_at desc offset :most - 1 limit 1
				""")
			.param("what", share.limit().name())
			.param("who", share.who())
			.param("since", Timestamp.from(now().minus(share.limit().window())))
			.param("most", this.properties.most(share.limit()))
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional()
			.map((oldest) -> new LimitReachedException(share.limit(),
					Duration.between(now(), oldest.plus(share.limit().window()))));
	}

	private void note(Counted share) {
		this.jdbc.sql("insert into limited_use (what, who, happened_at, until) values (:what, :who, :now, :until)")
			.param("what", share.limit().name())
			.param("who", share.who())
			.param("now", Timestamp.from(now()))
			.param("until", Timestamp.from(now().plus(share.limit().window())))
			.update();
	}

	/** Forgets what counts no longer. Several nodes may do it at once. */
	@Scheduled(cron = "0 15 * * * *", zone = "Asia/Tokyo")
	@Transactional
	void forget() {
		this.jdbc.sql("delete from limited_use where until < :now").param("now", Timestamp.from(now())).update();
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static String hash(String who) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Counted(Limit limit, String who) {

		String lock() {
			return this.limit + " " + this.who;
		}

	}

}
