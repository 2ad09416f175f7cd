package dev.keiyaku.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LockUseTests {

	@Test
	void eachUseHasANumberOfItsOwn() {
		assertThat(Arrays.stream(LockUse.values()).map(LockUse::number)).doesNotHaveDuplicates();
	}

	@Test
	void nobodyElseTakesAdvisoryLocks() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
			List<String> takers = sources.filter(Files::isRegularFile)
				.filter((file) -> file.toString().matches(".*\\.(java|sql)")
						&& says(file, "pg_advisory", "pg_try_advisory"))
				.map((file) -> file.getFileName().toString())
				.toList();
			assertThat(takers).containsExactly("AdvisoryLocks.java");
		}
	}

	private static boolean says(Path file, String... words) {
		try {
			String text = Files.readString(file);
			return Arrays.stream(words).anyMatch(text::contains);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
