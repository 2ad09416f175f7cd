package dev.keiyaku.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Asks the database whether it is there, on a connection of its own: a pool that is
 * exhausted says nothing about the database. Whoever uses it does so one at a time.
 */
class Probe implements AutoCloseable {

	/** How long a connection that is there may take for its answer. */
	private static final int ANSWER_MILLIS = 1000;

	/** How long a new connection may take after that, in seconds. */
	private static final String CONNECT_SECONDS = "1";

	private final HikariDataSource pool;

	private Connection connection;

	private int broken;

	Probe(HikariDataSource pool) {
		this.pool = pool;
	}

	/**
	 * Returns when the database has answered, be it by a refusal.
	 * @throws SQLException when it is away
	 */
	void ask() throws SQLException {
		if (this.connection != null) {
			try {
				select();
				return;
			}
			catch (SQLException ex) {
				this.broken++;
				close();
			}
		}
		try {
			this.connection = connect();
			select();
		}
		catch (SQLException ex) {
			close();
			if (Outage.isAway(ex)) {
				throw ex;
			}
		}
	}

	/** How many of its connections have broken. */
	int broken() {
		return this.broken;
	}

	private void select() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("select 1");
		}
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		properties.putAll(this.pool.getDataSourceProperties());
		if (this.pool.getUsername() != null) {
			properties.setProperty("user", this.pool.getUsername());
			properties.setProperty("password", this.pool.getPassword());
		}
		properties.setProperty("connectTimeout", CONNECT_SECONDS);
		properties.setProperty("loginTimeout", CONNECT_SECONDS);
		properties.setProperty("socketTimeout", CONNECT_SECONDS);
		properties.setProperty("ApplicationName", "keiyaku database watch");
		Connection made = DriverManager.getConnection(this.pool.getJdbcUrl(), properties);
		made.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
		return made;
	}

	/** Leaves at once; what hangs is not asked for its consent. */
	@Override
	public void close() {
		if (this.connection != null) {
			try {
				this.connection.abort(Runnable::run);
			}
			catch (SQLException ignored) {
				// it is gone anyway
			}
			this.connection = null;
		}
	}

}
