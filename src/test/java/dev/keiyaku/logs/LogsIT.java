package dev.keiyaku.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads what every store of this run has logged, after all other tests: nothing of it
 * belongs to a person. What tests provoke, from refused forms to failing servers, is in
 * there.
 */
@Tag("logs")
class LogsIT {

	private final Path logs = Path.of(System.getProperty("store.logs"));

	@Test
	void noLogHoldsAnythingOfAPerson() throws IOException {
		List<Path> files = files();
		assertThat(files).as("logs of stores in " + this.logs).isNotEmpty();
		assertThat(files).anyMatch(log -> contains(log, "Started "));
		assertThat(files).allSatisfy(log -> assertThat(PersonalTraces.in(log)).as("persons in " + log).isEmpty());
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(this.logs)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.logs)) {
			return files.filter(file -> file.toString().endsWith(".log")).toList();
		}
	}

	private static boolean contains(Path log, String text) {
		try (Stream<String> lines = Files.lines(log)) {
			return lines.anyMatch(line -> line.contains(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
