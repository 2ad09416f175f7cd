package dev.keiyaku.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.keiyaku.StoreTest;
import dev.keiyaku.lock.AdvisoryLocks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Given limits, when uses come one by one and all at once, then as many go through. */
class LimitsIT extends StoreTest {

	private static final int MOST = 3;

	private final Share share = Share.of(Limit.MAILS_TO_ADDRESS, UUID.randomUUID());

	private final Share other = Share.of(Limit.EMAIL_CHANGES, UUID.randomUUID());

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AdvisoryLocks locks;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	/** A node of its own: what they have in common is the database. */
	private Limits node(Clock clock) {
		return new Limits(this.jdbc, this.locks,
				new LimitProperties(Map.of(Limit.MAILS_TO_ADDRESS, MOST, Limit.EMAIL_CHANGES, MOST)), clock);
	}

	private void take(Limits node, Share... shares) {
		this.transaction.executeWithoutResult((status) -> node.take(shares));
	}

	@Test
	void whatIsUsedUpIsSoOnEveryNodeUntilTheWindowHasGoneBy() {
		IntStream.range(0, MOST).forEach((i) -> take(node(this.clock), this.share));

		assertThatExceptionOfType(LimitReachedException.class).isThrownBy(() -> take(node(this.clock), this.share))
			.satisfies((refusal) -> assertThat(refusal.pause()).isBetween(Duration.ofHours(23), Duration.ofHours(24)));
		take(node(this.clock), Share.of(Limit.MAILS_TO_ADDRESS, "another " + UUID.randomUUID()));
		take(node(Clock.offset(this.clock, Duration.ofHours(25))), this.share);
	}

	@Test
	void ofSeveralSharesAllAreTakenOrNone() {
		IntStream.range(0, MOST).forEach((i) -> take(node(this.clock), this.share));

		assertThatExceptionOfType(LimitReachedException.class)
			.isThrownBy(() -> take(node(this.clock), this.other, this.share));

		assertThat(uses(this.other)).isZero();
	}

	@Test
	void whatIsNotDoneIsNotCounted() {
		this.transaction.executeWithoutResult((status) -> {
			node(this.clock).take(this.share);
			status.setRollbackOnly();
		});

		assertThat(uses(this.share)).isZero();
	}

	@Test
	void ofManyAtOnceOnTwoNodesAsManyGoThroughAsMay() {
		Limits one = node(this.clock);
		Limits two = node(this.clock);
		ExecutorService senders = Executors.newFixedThreadPool(6);
		try {
			List<CompletableFuture<Boolean>> tries = IntStream.range(0, 30)
				.mapToObj((i) -> CompletableFuture.supplyAsync(() -> {
					try {
						// in either order, which must not make them wait for each other
						// for good
						take((i % 2 == 0) ? one : two, (i % 3 == 0) ? this.share : this.other,
								(i % 3 == 0) ? this.other : this.share);
						return true;
					}
					catch (LimitReachedException ex) {
						return false;
					}
				}, senders))
				.toList();
			assertThat(tries.stream().map(CompletableFuture::join).filter(Boolean::booleanValue)).hasSize(MOST);
		}
		finally {
			senders.shutdown();
		}
	}

	@Test
	void whatCountsNoLongerIsForgotten() {
		take(node(this.clock), this.share, this.other);

		node(Clock.offset(this.clock, Duration.ofHours(2))).forget();

		assertThat(uses(this.share)).isOne();
		assertThat(uses(this.other)).isZero();
	}

	private int uses(Share share) {
		return this.jdbc
			.sql("select count(*) from limited_use where what = ? and who = encode(sha256(?::text::bytea), 'hex')")
			.params(share.limit().name(), share.who())
			.query(Integer.class)
			.single();
	}

}
