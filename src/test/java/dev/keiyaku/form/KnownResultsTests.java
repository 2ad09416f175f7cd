package dev.keiyaku.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownResultsTests {

	private final KnownResults results = new KnownResults();

	private final AtomicInteger found = new AtomicInteger();

	@Test
	void whatReadsTheSameIsFoundOutOnce() {
		assertThat(get(true, "=a", 1)).isEqualTo(true);
		assertThat(get(false, "=a", 1)).as("known").isEqualTo(true);
		assertThat(get(false, "=a", 2)).isEqualTo(false);
		assertThat(get(null, "=a", null)).isNull();
		assertThat(get(true, "=a", null)).as("known, too").isNull();
		assertThat(this.found).hasValue(3);
	}

	@Test
	void whatComesToAListOrAMapIsNotShared() {
		get(List.of(1), "=a", 1);
		get(Map.of(), "=a", 1);
		assertThat(this.found).hasValue(2);
	}

	@Test
	void longTextsAreNotKept() {
		assertThat(KnownResults.keeps(Arrays.asList(null, 7, "あ".repeat(40)))).isTrue();
		assertThat(KnownResults.keeps(List.of("あ".repeat(41)))).isFalse();
	}

	@Test
	void whenItIsFullItBeginsAnew() {
		for (int n = 0; n <= 5_000; n++) {
			get(true, "=a", n);
		}
		get(true, "=a", 5_000);
		assertThat(this.found).as("the newest is known").hasValue(5_001);
		get(true, "=a", 0);
		assertThat(this.found).as("the first is not any more").hasValue(5_002);
	}

	private Object get(Object result, Object... key) {
		return this.results.get(Arrays.asList(key), () -> {
			this.found.incrementAndGet();
			return result;
		});
	}

}
