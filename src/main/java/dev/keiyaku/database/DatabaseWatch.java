package dev.keiyaku.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Knows whether the database is there, from asking it twice a second. A database that is
 * stopped is noticed with the next question, one that hangs within three seconds, and its
 * return with the next question, too. Each is one line in the log.
 */
public class DatabaseWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

	private static final Duration PAUSE = Duration.ofMillis(500);

	/** What has been asked so recently is not asked again. */
	private static final Duration RECENT = Duration.ofMillis(100);

	/**
	 * How long the store's own work is left in a database that hangs: as long as jobs are
	 * locked for those who do them.
	 */
	private static final Duration HOPE = Duration.ofSeconds(90);

	private final HikariDataSource pool;

	private final Probe probe;

	private final Checkouts checkouts;

	/** Told when waiting has an end. */
	private final Object back = new Object();

	private volatile boolean away;

	private volatile boolean running;

	private volatile int interruptions;

	private ScheduledExecutorService thread;

	private long askedAt;

	private long awaySince;

	private boolean hopeless;

	DatabaseWatch(HikariDataSource pool, Checkouts checkouts) {
		this.pool = pool;
		this.checkouts = checkouts;
		this.probe = new Probe(pool);
	}

	/** Whether the last question was left without an answer. */
	public boolean isAway() {
		return this.away;
	}

	/**
	 * Asks now, unless that has just been done.
	 * @return how often connections have been broken by the database so far, each outage
	 * counting at least once
	 */
	public int interruptions() {
		look();
		return this.interruptions;
	}

	/** What {@link #interruptions()} was the last time that the database was asked. */
	public int knownInterruptions() {
		return this.interruptions;
	}

	/**
	 * Waits until the database is back, if it is away.
	 * @throws SQLException when the store stops first
	 */
	void await() throws SQLException {
		synchronized (this.back) {
			while (this.away && this.running) {
				try {
					this.back.wait();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					throw refusal();
				}
			}
		}
		refuseIfAway();
	}

	/**
	 * @throws SQLException when the database is away
	 */
	void refuseIfAway() throws SQLException {
		if (this.away) {
			throw refusal();
		}
	}

	private static SQLException refusal() {
		return new SQLTransientConnectionException("the database is away", "08001");
	}

	private synchronized void look() {
		if (System.nanoTime() - this.askedAt < RECENT.toNanos()) {
			return;
		}
		try {
			this.probe.ask();
			noteThere();
		}
		catch (SQLException ex) {
			noteAway(ex);
		}
		this.askedAt = System.nanoTime();
	}

	private void noteThere() {
		this.interruptions = this.probe.broken();
		if (!this.away) {
			return;
		}
		log.warn("The database is back after {} s", secondsAway());
		synchronized (this.back) {
			this.away = false;
			this.back.notifyAll();
		}
	}

	private void noteAway(SQLException reason) {
		if (!this.away) {
			log.error("The database is away, pages answer 503 until it is back: {} ({})", reason.getMessage(),
					reason.getSQLState());
			this.away = true;
			this.awaySince = System.nanoTime();
			this.hopeless = false;
			this.interruptions = this.probe.broken();
			this.checkouts.breakOff(true);
			// else each of them would be found broken, and logged, when it is needed next
			this.pool.getHikariPoolMXBean().softEvictConnections();
		}
		else if (!this.hopeless && secondsAway() > HOPE.toSeconds()) {
			this.hopeless = true;
			this.checkouts.breakOff(false);
		}
	}

	private long secondsAway() {
		return Duration.ofNanos(System.nanoTime() - this.awaySince).toSeconds();
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread made = new Thread(task, "database-watch");
			made.setDaemon(true);
			return made;
		});
		this.thread.scheduleWithFixedDelay(this::lookWithoutEnd, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void lookWithoutEnd() {
		try {
			look();
		}
		catch (RuntimeException ex) {
			log.error("The database could not be watched", ex);
		}
	}

	/** Whoever waits for the database is let go. */
	@Override
	public void stop() {
		this.thread.shutdownNow();
		synchronized (this.back) {
			this.running = false;
			this.back.notifyAll();
		}
		synchronized (this) {
			this.probe.close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
