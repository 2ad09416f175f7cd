package dev.keiyaku.setting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before anybody waits for a connection to it: the pool itself
 * would print a wrong password's stack, and one that is too small stands still under
 * load.
 */
@Component
class DatabaseCheck implements BeanPostProcessor {

	/**
	 * A job holds one connection, and a second one while it notes what it is about to ask
	 * of the payment provider.
	 */
	static final int CONNECTIONS_OF_A_JOB = 2;

	/** What is left for pages while all jobs are at work. */
	static final int RESERVE = 4;

	private static final String THREADS = "camunda.bpm.job-execution.max-pool-size";

	private static final String URL = "spring.datasource.url";

	private static final String NOT_ALLOWED = "28";

	private static final String NO_SUCH_DATABASE = "3D";

	private final Environment settings;

	DatabaseCheck(Environment settings) {
		this.settings = settings;
	}

	/** Once the pool is set and before anything stands in front of it. */
	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool) {
			checkSize(pool.getMaximumPoolSize());
			if (pool.getJdbcUrl() != null) {
				connect(pool);
			}
		}
		return bean;
	}

	private void checkSize(int connections) {
		int threads = this.settings.getProperty(THREADS, Integer.class, 3);
		int least = CONNECTIONS_OF_A_JOB * threads + RESERVE;
		WrongSetting.unless(connections >= least, "spring.datasource.hikari.maximum-pool-size",
				"must be at least %d: %d for each of the %d threads for jobs (%s) and %d for pages".formatted(least,
						CONNECTIONS_OF_A_JOB, threads, THREADS, RESERVE));
	}

	private static void connect(HikariDataSource pool) {
		try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), asThePoolDoes(pool))) {
			WrongSetting.unless(connection.isValid(0), URL, "names a database that does not answer");
		}
		catch (SQLException ex) {
			throw reason((ex.getSQLState() != null) ? ex.getSQLState() : "");
		}
	}

	private static Properties asThePoolDoes(HikariDataSource pool) {
		Properties driver = new Properties();
		driver.putAll(pool.getDataSourceProperties());
		if (pool.getUsername() != null) {
			driver.setProperty("user", pool.getUsername());
		}
		if (pool.getPassword() != null) {
			driver.setProperty("password", pool.getPassword());
		}
		return driver;
	}

	private static WrongSetting reason(String state) {
		if (state.startsWith(NOT_ALLOWED)) {
			return new WrongSetting("spring.datasource.username, spring.datasource.password",
					"are not what the database expects: it does not let the store in");
		}
		if (state.startsWith(NO_SUCH_DATABASE)) {
			return new WrongSetting(URL, "names a database that the server does not have");
		}
		return new WrongSetting(URL, "must name a PostgreSQL database that can be reached (SQLSTATE %s)"
			.formatted(state.isEmpty() ? "none" : state));
	}

}
