package dev.keiyaku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The store's rules stand in docs/store.md; whoever cites one names a section that is
 * there.
 */
class CitationsTests {

	private static final Path PAGE = Path.of("docs/store.md");

	private static final List<Path> CITING = Stream
		.of("src/main/java", "src/main/resources", "src/main/frontend/src", "src/test", "docs", "processes", "forms",
				"README.md", "CONTRIBUTING.md")
		.map(Path::of)
		.toList();

	private static final Pattern TEXT = Pattern.compile(".*\\.(java|md|properties|yml|html|txt|js|sql|bpmn|dmn|form)");

	/** What is released is never changed, not even its comments. */
	private static final Pattern MIGRATION = Pattern.compile(".*/db/migration/V\\d+__\\w+\\.sql");

	/** Where a comment's line ends and the next begins. */
	private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*(?:\\*|//|--|#)?\\s*");

	private static final Pattern SECTION = Pattern.compile("(?m)^#{2,3} (?:([1-9](?:\\.\\d)?)\\.? )?(.+)$");

	private static final Pattern FAULT = Pattern.compile("(?m)^\\| (\\d+) \\|");

	private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Tests?|Contract))`");

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");

	private static final Pattern OF_SECTIONS = list("[Ss]tore ", "[1-9](?:\\.\\d+)?");

	private static final Pattern OF_NAMES = Pattern.compile("(?<![.\\w])[Ss]tore[ \\d.,]*, \"([A-Z][^\"]+)\"");

	private static final Pattern OF_FAULTS = list("[Ss]tore, faults? ", "\\d+");

	private static final Pattern OF_ASVS = list("ASVS ", "\\d+(?:\\.\\d+)*");

	private static final Pattern OF_NOTHING = Pattern.compile("\\b[Ss]pec,? [\\d\"]\\S*|\\b(?:spec|security)\\.md");

	private static Set<String> sections;

	private static Set<String> faults;

	private static Set<String> requirements;

	@BeforeAll
	static void readThePage() throws IOException {
		String page = Files.readString(PAGE);
		sections = SECTION.matcher(page)
			.results()
			.flatMap((section) -> Stream.of(section.group(1), section.group(2)))
			.collect(Collectors.toCollection(HashSet::new));
		faults = found(FAULT, page).collect(Collectors.toSet());
		requirements = found(NUMBER, page.substring(page.indexOf("\n## What must hold"), page.indexOf("\n### Faults")))
			.collect(Collectors.toSet());
	}

	@Test
	void everyCitationNamesASectionThatIsThere() throws IOException {
		List<String> wrong = texts().flatMap(CitationsTests::wrongCitations).toList();
		assertThat(wrong).isEmpty();
	}

	@Test
	void thereAreCitations() throws IOException {
		assertThat(texts().map(CitationsTests::text).flatMap((text) -> found(OF_SECTIONS, text)))
			.hasSizeGreaterThan(100);
		assertThat(sections).contains("1.1", "4.2", "7.5", "9", "Terms and dates");
		assertThat(faults).hasSize(28);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/** What is ordered (store 4.7). */", "(store 3.2,\n\t * 3.9)", "store, fault 29",
			"Store, faults 3,\n4 and 30", "(store, \"Terms\")", "(store 5.2, \"Dates\")", "ASVS 6.3.1,\n * 6.9.9",
			"(spec\n\t * 4.1)", "-- (spec, \"Terms and dates\")", "rows of security.md" })
	void aCitationOfWhatIsNotThereIsWrong(String comment) {
		assertThat(wrong(oneLine(comment))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/** What is ordered (store 4.1). */", "(store 8.1,\n\t * 8.2 and 8.4)", "store, fault 28",
			"Store, faults 18 to\n * 20", "(store 5.2, \"Terms and dates\")", "(store\n * 4)",
			"ASVS 6.5.1,\n * 6.5.5, 7", "the store's specification 2" })
	void aCitationOfWhatIsThereIsNot(String comment) {
		assertThat(wrong(oneLine(comment))).isEmpty();
	}

	/** So the page cannot forget one, or go on naming one that is gone. */
	@Test
	void thePageNamesEveryProcessAndDecision() throws IOException {
		String page = Files.readString(PAGE);
		String table = page.substring(page.indexOf("\n## Processes"), page.indexOf("\n## Addresses"));
		List<String> named = found(Pattern.compile("(?m)^\\| `([a-z-]+)` \\|"), table).toList();
		try (Stream<Path> files = Files.list(Path.of("processes"))) {
			assertThat(named).containsExactlyInAnyOrderElementsOf(
					files.map((file) -> file.getFileName().toString().replaceFirst("\\.\\w+$", "")).toList());
		}
	}

	@Test
	void theTestsThatThePageNamesAreThere() throws IOException {
		Set<String> tests = files(Path.of("src/test/java")).map((file) -> file.getFileName().toString())
			.collect(Collectors.toSet());
		assertThat(found(TEST, Files.readString(PAGE)).map((test) -> test + ".java")).isNotEmpty()
			.allMatch(tests::contains);
	}

	private static Stream<String> wrongCitations(Path file) {
		return wrong(text(file)).stream().map((citation) -> file + ": " + citation);
	}

	private static List<String> wrong(String text) {
		return Stream
			.of(unknown(OF_SECTIONS, text, sections), unknown(OF_FAULTS, text, faults),
					unknown(OF_ASVS, text, requirements),
					found(OF_NAMES, text).filter((name) -> !sections.contains(name)), found(OF_NOTHING, text))
			.flatMap((each) -> each)
			.toList();
	}

	private static Stream<String> unknown(Pattern citations, String text, Set<String> known) {
		return found(citations, text).filter((list) -> !known.containsAll(found(NUMBER, list).toList()));
	}

	/** What a pattern finds: its first group, where it has one. */
	private static Stream<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((MatchResult each) -> each.group(Math.min(each.groupCount(), 1)))
			.toList()
			.stream();
	}

	private static Pattern list(String before, String number) {
		return Pattern.compile("\\b%s(%s(?:(?:,| and| to) %2$s)*)".formatted(before, number));
	}

	private static Stream<Path> texts() throws IOException {
		Stream.Builder<Path> texts = Stream.builder();
		for (Path citing : CITING) {
			files(citing).filter((file) -> TEXT.matcher(file.toString()).matches())
				.filter((file) -> !MIGRATION.matcher(file.toString()).matches())
				.filter((file) -> !file.endsWith("CitationsTests.java"))
				.forEach(texts);
		}
		return texts.build();
	}

	private static Stream<Path> files(Path folder) throws IOException {
		try (Stream<Path> found = Files.walk(folder)) {
			return found.filter(Files::isRegularFile).toList().stream();
		}
	}

	private static String text(Path file) {
		try {
			return oneLine(Files.readString(file));
		}
		catch (IOException ex) {
			throw new IllegalStateException(file.toString(), ex);
		}
	}

	private static String oneLine(String text) {
		return LINE_BREAK.matcher(text).replaceAll(" ");
	}

}
