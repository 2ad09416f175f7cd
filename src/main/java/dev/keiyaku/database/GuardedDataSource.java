package dev.keiyaku.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool, asked in short turns ({@code spring.datasource.hikari.connection-timeout}),
 * so that nobody waits in it while the database is away.
 */
class GuardedDataSource extends DelegatingDataSource {

	private static final Logger log = LoggerFactory.getLogger(GuardedDataSource.class);

	/** How long one waits while others have all connections (store, fault 14). */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** A pool that stays exhausted is told of so often. */
	private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

	private final Checkouts checkouts = new Checkouts();

	private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - TOLD_EVERY.toNanos());

	private final DatabaseWatch watch;

	GuardedDataSource(HikariDataSource pool) {
		super(pool);
		this.watch = new DatabaseWatch(pool, this.checkouts);
	}

	DatabaseWatch watch() {
		return this.watch;
	}

	@Override
	public Connection getConnection() throws SQLException {
		boolean forPerson = PersonWaits.here();
		try {
			Connection connection = connection(forPerson);
			this.checkouts.add(connection, forPerson);
			return connection;
		}
		catch (SQLException ex) {
			PersonWaits.noteRefusal();
			throw ex;
		}
	}

	private Connection connection(boolean forPerson) throws SQLException {
		long start = System.nanoTime();
		while (true) {
			if (forPerson) {
				this.watch.refuseIfAway();
			}
			else {
				this.watch.await();
			}
			try {
				return super.getConnection();
			}
			catch (SQLTransientConnectionException ex) {
				if (System.nanoTime() - start > PATIENCE.toNanos() && !this.watch.isAway()) {
					tell(ex);
					throw ex;
				}
			}
		}
	}

	private void tell(SQLException reason) {
		long last = this.toldAt.get();
		if (System.nanoTime() - last >= TOLD_EVERY.toNanos() && this.toldAt.compareAndSet(last, System.nanoTime())) {
			log.error("No connection to the database was free for {} s: {}", PATIENCE.toSeconds(), reason.getMessage());
		}
	}

}
