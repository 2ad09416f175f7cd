package dev.keiyaku.setting;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseCheckTests {

	private final MockEnvironment settings = new MockEnvironment();

	private final DatabaseCheck check = new DatabaseCheck(this.settings);

	@ParameterizedTest
	@CsvSource({ "6, 15", "6, 1", "12, 20" })
	void aPoolThatTheJobsAloneWouldEmptyIsRefused(String threads, int connections) {
		this.settings.setProperty("camunda.bpm.job-execution.max-pool-size", threads);
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> look(pool(connections)))
			.withMessageContaining("spring.datasource.hikari.maximum-pool-size")
			.withMessageContaining("camunda.bpm.job-execution.max-pool-size");
	}

	@Test
	void aPoolWithRoomForPagesIsEnough() {
		this.settings.setProperty("camunda.bpm.job-execution.max-pool-size", "6");
		HikariDataSource pool = pool(16);
		assertThat(look(pool)).isSameAs(pool);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost:1/keiyaku", "jdbc:nothing://localhost/keiyaku", "keiyaku" })
	void aDatabaseThatIsNotThereIsNamedByItsSettingAlone(String url) {
		HikariDataSource pool = pool(20);
		pool.setJdbcUrl(url);
		pool.setUsername("keiyaku");
		pool.setPassword("top-secret");
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> look(pool))
			.withMessageStartingWith("spring.datasource.url ")
			.withMessageNotContaining("top-secret")
			.withNoCause();
	}

	private Object look(HikariDataSource pool) {
		return this.check.postProcessBeforeInitialization(pool, "dataSource");
	}

	private static HikariDataSource pool(int connections) {
		HikariDataSource pool = new HikariDataSource();
		pool.setMaximumPoolSize(connections);
		return pool;
	}

}
