package dev.keiyaku.process;

import java.sql.SQLException;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CollisionTests {

	@ParameterizedTest
	@CsvSource({ "40P01, true", "23503, true", "23505, false", ", false" })
	void whatMetAnotherInTheDatabaseIsTriedOnceMore(String state, boolean collision) {
		RuntimeException failure = new ProcessEngineException("persistence layer", new SQLException("failed", state));

		assertThat(Collision.is(failure)).isEqualTo(collision);
	}

	@Test
	void whatMetAnotherInTheEngineIsTriedOnceMore() {
		assertThat(Collision.is(new OptimisticLockingException("met"))).isTrue();
		assertThat(Collision.is(new NotAwaitedException("withdrawn", "A-1", null))).isTrue();
		assertThat(Collision.is(new ProcessEngineException("something else"))).isFalse();
	}

}
