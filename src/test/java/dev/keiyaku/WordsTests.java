package dev.keiyaku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
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

	private static final Pattern NAME = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}\u30fc]+");

	/** What customers may type into the search, in their own words. */
	private static final Pattern KEYWORDS = Pattern.compile("(?m)^\\s*keywords:.*$");

	/** What is written, and what is not. */
	private record Row(List<String> written, List<String> rejected) {

		/** Leaves out the longer names that have a rejected word in them. */
		String withoutLongerNames(String text) {
			String rest = text;
			for (String name : this.written) {
				if (this.rejected.stream().anyMatch(name::contains)) {
					rest = rest.replace(name, "");
				}
			}
			return rest;
		}

	}

	static Stream<Path> texts() throws IOException {
		Path tests = Path.of("src/test/resources");
		return Stream.concat(sentences(),
				files(RESOURCES.resolve("templates"), RESOURCES.resolve("documents"), Path.of("forms"),
						Path.of("src/main/frontend/src"), tests.resolve("messages"), tests.resolve("templates"),
						tests.resolve("demo")));
	}

	/** Nothing in these is meant for a machine, as a form's pattern is. */
	static Stream<Path> sentences() throws IOException {
		return files(RESOURCES.resolve("messages"), RESOURCES.resolve("mail"), Path.of("processes"));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void everythingIsCalledByItsOneName(Path text) throws IOException {
		String read = KEYWORDS.matcher(Files.readString(text)).replaceAll("");
		for (Row row : rows()) {
			assertThat(row.withoutLongerNames(read)).doesNotContain(row.rejected());
		}
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void punctuationIsWideAndLettersAreNot(Path text) throws IOException {
		assertThat(Files.readString(text)).doesNotContainPattern(HALF_WIDTH).doesNotContainPattern(WIDE_LETTERS);
	}

	private static List<Row> rows() throws IOException {
		List<Row> rows = Files.readAllLines(Path.of("CONTRIBUTING.md"))
			.stream()
			.dropWhile((line) -> !line.equals("## Words"))
			.skip(1)
			.takeWhile((line) -> !line.startsWith("## "))
			.filter((line) -> line.startsWith("| "))
			.skip(2)
			.map(WordsTests::row)
			.toList();
		assertThat(rows).isNotEmpty().allSatisfy((row) -> assertThat(row.rejected()).isNotEmpty().doesNotContain(""));
		return rows;
	}

	private static Row row(String line) {
		String[] cells = line.split("\\|");
		return new Row(NAME.matcher(cells[1]).results().map(MatchResult::group).toList(),
				Stream.of(cells[3].split(",")).map(String::strip).toList());
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
