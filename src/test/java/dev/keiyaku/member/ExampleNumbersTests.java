package dev.keiyaku.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbers that the sandbox and the examples make up could be real: a reader may check
 * them, as the forms do.
 */
class ExampleNumbersTests {

	/** A 法人番号, or the registration number that is made of it. */
	private static final Pattern NUMBER = Pattern.compile("(?<![\\dA-Za-z])T?(\\d{13})(?!\\d)");

	private static final List<Path> EXAMPLES = List.of(Path.of("src/test/resources/application-sandbox.yml"),
			Path.of("src/test/java/dev/keiyaku/sandbox"), Path.of("docker-compose.yml"), Path.of("README.md"),
			Path.of("docs"));

	@Test
	void theFirstDigitOfEachChecksTheOthers() {
		List<String> numbers = EXAMPLES.stream()
			.flatMap(ExampleNumbersTests::texts)
			.flatMap(ExampleNumbersTests::numbers)
			.toList();
		assertThat(numbers).hasSizeGreaterThan(3).allMatch(CorporateNumber::isValid);
	}

	private static Stream<String> numbers(String text) {
		return NUMBER.matcher(text).results().map((MatchResult number) -> number.group(1));
	}

	private static Stream<String> texts(Path place) {
		try (Stream<Path> files = Files.walk(place)) {
			return files.filter((file) -> file.toString().matches(".*\\.(yml|java|md)"))
				.map(ExampleNumbersTests::read)
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
