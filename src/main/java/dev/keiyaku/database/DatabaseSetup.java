package dev.keiyaku.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

	@Bean
	static GuardingOfPool guardedPool() {
		return new GuardingOfPool();
	}

	@Bean
	DatabaseWatch databaseWatch(DataSource source) throws SQLException {
		return source.unwrap(GuardedDataSource.class).watch();
	}

	/**
	 * Takes the place of Spring Boot's, which asks the database itself, waits for it with
	 * everybody else, and logs each answer that fails to come.
	 */
	@Bean
	HealthIndicator dbHealthIndicator(DatabaseWatch watch) {
		return () -> (watch.isAway() ? Health.down() : Health.up()).build();
	}

	/** Before all others: one of them may be made with the pool. */
	static final class GuardingOfPool implements BeanPostProcessor, PriorityOrdered {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof HikariDataSource pool) ? new GuardedDataSource(pool) : bean;
		}

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

	}

}
