package dev.keiyaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Bundles hold what pages, papers, mails and code name, and nothing else. */
class MessageKeysTests {

	private static final Path BUNDLES = Path.of("src/main/resources/messages");

	/** A key that a page or the code names in full. */
	private static final Pattern NAMED = Pattern.compile(
			"(?:#\\{|texts\\.of\\(\"|ListColumn\\.\\w+\\(\"|#messages\\.msg\\(')([a-z][\\w-]*(?:\\.[\\w-]+)+)(?=[}(\"'])");

	private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w.-]*");

	/** What a key begins with when a value decides how it goes on. */
	private static final Pattern BEGINNING = Pattern.compile("[a-z][\\w-]*(?:\\.[\\w-]+)*\\.(?=[\"'$%{|])");

	/** What a key ends with when a page or the code is given its beginning. */
	private static final Pattern ENDING = Pattern
		.compile("(?<=['\"])\\.[a-z][\\w-]*(?:\\.[\\w-]+)+(?=['\"])|(?<=')\\.[a-z][\\w.-]*(?=')");

	/** The label of a list's filter, below which its values have theirs. */
	private static final Pattern FILTER = Pattern.compile("ListFilter\\.of\\w*\\((?:\"[^\"]*\",\\s*){2}\"([^\"]+)\"");

	private static final List<String> keys = new ArrayList<>();

	private static String sources;

	@BeforeAll
	static void readAll() throws IOException {
		keys.clear();
		for (Path bundle : files(BUNDLES)) {
			Properties messages = new Properties();
			messages.load(Files.newBufferedReader(bundle));
			keys.addAll(messages.stringPropertyNames());
		}
		sources = Stream
			.of(files(Path.of("src/main/java")), files(Path.of("src/main/resources/templates")),
					files(Path.of("src/main/resources/documents")), files(Path.of("src/main/resources/mail")))
			.flatMap(List::stream)
			.map(MessageKeysTests::read)
			.collect(Collectors.joining("\n"));
	}

	@Test
	void everyKeyIsInOneBundle() {
		assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
	}

	@Test
	void whatIsNamedIsThere() {
		Set<String> named = new TreeSet<>(NAMED.matcher(sources).results().map((found) -> found.group(1)).toList());
		assertThat(named).isNotEmpty().isSubsetOf(keys);
	}

	@Test
	void whatIsThereIsNamed() {
		Set<String> words = new HashSet<>(WORD.matcher(sources).results().map((found) -> found.group()).toList());
		Set<String> beginnings = new HashSet<>(
				BEGINNING.matcher(sources).results().map((found) -> found.group()).toList());
		FILTER.matcher(sources).results().forEach((found) -> beginnings.add(found.group(1) + "."));
		Set<String> endings = new HashSet<>(ENDING.matcher(sources).results().map((found) -> found.group()).toList());
		assertThat(keys).allMatch((key) -> words.contains(key) || beginnings.stream().anyMatch(key::startsWith)
				|| endings.stream().anyMatch(key::endsWith));
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> found = Files.walk(folder)) {
			return found.filter(Files::isRegularFile).toList();
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
