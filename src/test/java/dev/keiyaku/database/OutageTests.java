package dev.keiyaku.database;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told as 「ただいま混み合っています」, and what is an error (store, fault 7). */
class OutageTests {

	static Stream<SQLException> outages() {
		return Stream.of(new SQLException("Connection refused", "08001"),
				new SQLException("terminating connection due to administrator command", "57P01"),
				new SQLException("sorry, too many clients already", "53300"),
				// the pool's, when it has closed a broken connection under its user
				new SQLException("Connection is closed"));
	}

	@ParameterizedTest
	@MethodSource("outages")
	void aDatabaseOutOfReachIsAnOutageWhateverIsMadeOfIt(SQLException failure) {
		assertThat(Outage.caused(failure)).isTrue();
		assertThat(Outage.caused(new IllegalStateException("Unable to rollback", new RuntimeException(failure))))
			.isTrue();
	}

	@Test
	void whatTheDatabaseRefusesIsNone() {
		assertThat(Outage.caused(new SQLException("duplicate key value", "23505"))).isFalse();
		assertThat(Outage.caused(new SQLException("canceling statement due to lock timeout", "55P03"))).isFalse();
		assertThat(Outage.caused(new SQLException("deadlock detected", "40P01"))).isFalse();
		assertThat(Outage.caused(new SQLException("no such column"))).isFalse();
		assertThat(Outage.caused(new IllegalStateException("Connection is closed"))).isFalse();
	}

}
