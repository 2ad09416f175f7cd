package dev.keiyaku.lock;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class AdvisoryLocksIT extends StoreTest {

	@Autowired
	private AdvisoryLocks locks;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private final String text = "hanako-" + UUID.randomUUID();

	@Test
	void theSameIsWaitedForUntilTheTransactionEnds() {
		CompletableFuture<Void> second = this.transaction.execute((status) -> {
			this.locks.hold(LockUse.LOGIN_ID, this.text);
			CompletableFuture<Void> other = CompletableFuture
				.runAsync(() -> hold(LockUse.LOGIN_ID, this.text.toUpperCase()));
			await().until(this::somebodyWaits);
			assertThat(other).isNotDone();
			return other;
		});
		assertThat(second).succeedsWithin(10, TimeUnit.SECONDS);
	}

	@Test
	void neitherAnotherUseNorAnotherTextIsWaitedFor() {
		this.transaction.executeWithoutResult((status) -> {
			this.locks.hold(LockUse.LOGIN_ID, this.text);
			assertThat(CompletableFuture.runAsync(() -> hold(LockUse.EMAIL_ADDRESS, this.text))).succeedsWithin(10,
					TimeUnit.SECONDS);
			assertThat(CompletableFuture.runAsync(() -> hold(LockUse.LOGIN_ID, this.text + " more"))).succeedsWithin(10,
					TimeUnit.SECONDS);
		});
	}

	@Test
	void nothingIsHeldWithoutATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.locks.hold(LockUse.LOGIN_ID, this.text));
	}

	private void hold(LockUse use, String what) {
		this.transaction.executeWithoutResult((status) -> this.locks.hold(use, what));
	}

	private boolean somebodyWaits() {
		return this.jdbc
			.sql("select exists (select 1 from pg_locks where locktype = 'advisory' and objsubid = 2 and not granted)")
			.query(Boolean.class)
			.single();
	}

}
