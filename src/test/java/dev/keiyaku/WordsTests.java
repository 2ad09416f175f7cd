package dev.keiyaku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read keeps to the words of CONTRIBUTING.md ("Words"). */
class WordsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	/** Half width where Japanese is written. */
	private static final Pattern HALF_WIDTH = Pattern
		.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}\u30fc][!?:;,()].{0,10}|[\uff61-\uff9f]+");

	private static final Pattern WIDE_LETTERS = Pattern.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+");

	static Stream<Path> texts() throws IOException {
		return Stream.concat(sentences(), files(RESOURCES.resolve("templates"), RESOURCES.resolve("documents"),
				Path.of("forms"), Path.of("src/test/resources/messages")));
	}

	/** Nothing in these is meant for a machine, as a form's pattern is. */
	static Stream<Path> sentences() throws IOException {
		return files(RESOURCES.resolve("messages"), RESOURCES.resolve("mail"), Path.of("processes"));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void everythingIsCalledByItsOneName(Path text) throws IOException {
		assertThat(Files.readString(text)).doesNotContain(rejected());
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void punctuationIsWideAndLettersAreNot(Path text) throws IOException {
		assertThat(Files.readString(text)).doesNotContainPattern(HALF_WIDTH).doesNotContainPattern(WIDE_LETTERS);
	}

	/** The last column of the table. */
	private static String[] rejected() throws IOException {
		List<String> table = Files.readAllLines(Path.of("CONTRIBUTING.md"))
			.stream()
			.dropWhile((line) -> !line.equals("## Words"))
			.skip(1)
			.takeWhile((line) -> !line.startsWith("## "))
			.filter((line) -> line.startsWith("| "))
			.skip(2)
			.toList();
		String[] words = table.stream()
			.flatMap((row) -> Stream
				.of(row.substring(row.lastIndexOf('|', row.length() - 2) + 1, row.length() - 1).split(",")))
			.map(String::strip)
			.toArray(String[]::new);
		assertThat(words).hasSizeGreaterThan(table.size()).doesNotContain("");
		return words;
	}

	private static Stream<Path> files(Path... folders) throws IOException {
		Stream.Builder<Path> files = Stream.builder();
		for (Path folder : folders) {
			try (Stream<Path> found = Files.walk(folder)) {
				found.filter(Files::isRegularFile).forEach(files);
			}
		}
		return files.build();
	}

}
