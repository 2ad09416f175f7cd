package dev.keiyaku;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.awaitility.Awaitility;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody else who is a moment faster. */
public final class Overtaking {

	private final TransactionTemplate transactions;

	private final JdbcTemplate database;

	public Overtaking(ApplicationContext store) {
		this.transactions = store.getBean(TransactionTemplate.class);
		this.database = store.getBean(JdbcTemplate.class);
	}

	/**
	 * Submits while the other's transaction holds what both want, and then lets that one
	 * end first.
	 */
	public HttpResponse<String> answer(Runnable other, Supplier<HttpResponse<String>> submit) {
		return this.transactions.execute((transaction) -> {
			other.run();
			CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(submit);
			Awaitility.await()
				.pollInSameThread()
				.atMost(Duration.ofSeconds(60))
				.until(this::somebodyWaitsForThisTransaction);
			return answer;
		}).join();
	}

	private boolean somebodyWaitsForThisTransaction() {
		return this.database.queryForObject("""
				select exists (select 1 from pg_locks
				where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""", Boolean.class);
	}

}
