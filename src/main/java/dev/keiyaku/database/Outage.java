package dev.keiyaku.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Tells a database that is away from one that refuses something. */
public final class Outage {

	/** A connection cannot be had or has broken. */
	private static final String CONNECTION = "08";

	/** PostgreSQL stops, starts, or has ended the session. */
	private static final String INTERVENTION = "57P";

	/** PostgreSQL has no memory, disk or connections left. */
	private static final String RESOURCES = "53";

	/**
	 * What the pool says, without a state, to whoever still uses a connection that it has
	 * found broken.
	 */
	private static final String TAKEN_AWAY = "Connection is closed";

	private Outage() {
	}

	/**
	 * Whether it came about because the database is out of reach or has nothing left to
	 * work with: nobody did anything wrong, and later it will work.
	 */
	public static boolean caused(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(30)
			.anyMatch((cause) -> cause instanceof SQLException sql
					&& (sql instanceof SQLTransientConnectionException || isAway(sql) || hasState(sql, RESOURCES)));
	}

	/** Whether no connection answers. */
	static boolean isAway(SQLException failure) {
		return hasState(failure, CONNECTION) || hasState(failure, INTERVENTION)
				|| (failure.getSQLState() == null && TAKEN_AWAY.equals(failure.getMessage()));
	}

	private static boolean hasState(SQLException failure, String state) {
		return failure.getSQLState() != null && failure.getSQLState().startsWith(state);
	}

}
