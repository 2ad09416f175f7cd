package dev.keiyaku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Modules know each other one way, and docs/architecture.md shows which. */
class ArchitectureTests {

	private static final Path DOCUMENT = Path.of("docs/architecture.md");

	private static final Pattern NODE = Pattern.compile("(?m)^  (\\w+)\\[\"(\\w+)(?:: [^\"]+)?\"]$");

	private static final Pattern ARROW = Pattern.compile("(?m)^  (\\w+) --> ([\\w &]+)$");

	private static final ApplicationModules MODULES = ApplicationModules.of(KeiyakuApplication.class);

	private static final Arrows ARROWS = new Arrows(MODULES);

	@Test
	void noModuleReachesItselfThroughOthersNotEvenByAMessageAPageOrADiagram() {
		assertThat(ARROWS.reached())
			.allSatisfy((module, reached) -> assertThat(reached).as(() -> "%s in %s".formatted(module, ARROWS.direct()))
				.doesNotContain(module));
	}

	@Test
	void thePictureShowsEachModuleAndEachArrowThatNoLongerWayImplies() throws IOException {
		String picture = picture();
		assertThat(NODE.matcher(picture).results().map((node) -> node.group(1))).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(ARROWS.direct().keySet());
		Map<String, Set<String>> drawn = new TreeMap<>();
		ARROWS.direct().keySet().forEach((module) -> drawn.put(module, new TreeSet<>()));
		ARROW.matcher(picture)
			.results()
			.forEach((arrow) -> drawn.get(arrow.group(1)).addAll(Arrays.asList(arrow.group(2).split(" & "))));
		assertThat(drawn).as(this::lines).isEqualTo(ARROWS.shortest());
	}

	@Test
	void onlyPagesKnowPages() {
		JavaClasses store = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("dev.keiyaku");
		noClasses().that()
			.resideOutsideOfPackages("..web..", "dev.keiyaku.portal")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.keiyaku..web..", "dev.keiyaku.portal")
			.check(store);
	}

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<Path> packages = files.filter((file) -> file.toString().endsWith(".java"))
				.map(Path::getParent)
				.distinct()
				.toList();
			assertThat(packages).isNotEmpty()
				.allSatisfy((each) -> assertThat(each.resolve("package-info.java")).content().startsWith("/**"));
		}
	}

	/** What the document is to say. */
	private String lines() {
		return ARROWS.shortest()
			.entrySet()
			.stream()
			.filter((arrow) -> !arrow.getValue().isEmpty())
			.map((arrow) -> "  %s --> %s".formatted(arrow.getKey(), String.join(" & ", arrow.getValue())))
			.collect(Collectors.joining("\n", "the arrows are\n", "\n"));
	}

	private static String picture() throws IOException {
		String document = Files.readString(DOCUMENT);
		int start = document.indexOf("```mermaid");
		return document.substring(start, document.indexOf("```\n", start + 1));
	}

}
