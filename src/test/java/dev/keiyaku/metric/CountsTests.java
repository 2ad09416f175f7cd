package dev.keiyaku.metric;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

/** Given numbers that the database tells, then it is asked for all of them at once. */
class CountsTests {

	@Test
	void oneQuestionAnswersAllForSomeSeconds() {
		AtomicInteger asked = new AtomicInteger();
		Counts<String> counts = new Counts<>(() -> Map.of("a", asked.incrementAndGet(), "b", 5L));

		assertThat(counts.of("a")).isOne();
		assertThat(counts.of("b")).isEqualTo(5);
		assertThat(counts.of("c")).as("not named").isZero();
		assertThat(asked).hasValue(1);
	}

	@Test
	void whatTheDatabaseDoesNotTellIsNoNumberAndIsNotAskedForAgainAtOnce() {
		AtomicInteger asked = new AtomicInteger();
		Counts<String> counts = new Counts<>(() -> {
			asked.incrementAndGet();
			throw new QueryTimeoutException("away");
		});

		assertThat(counts.of("a")).isNaN();
		assertThat(counts.of("b")).isNaN();
		assertThat(asked).hasValue(1);
	}

}
