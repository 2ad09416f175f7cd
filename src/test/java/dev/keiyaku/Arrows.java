package dev.keiyaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.util.StringUtils;

/**
 * Which module knows which: by its code, and by what no compiler sees, the messages,
 * templates and beans that its pages, code and diagrams name.
 */
final class Arrows {

	private static final Path SOURCES = Path.of("src/main/java/dev/keiyaku");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** Spring looks for these pages here; {@code portal} has them. */
	private static final Map<String, String> FOLDERS = Map.of("error", "portal");

	private static final Pattern MESSAGE = Pattern.compile("(?:#\\{\\|?|['\"])([a-z]+)\\.[a-z0-9]");

	private static final Pattern TEMPLATE = Pattern.compile("~\\{\\s*([a-z]+)/[\\w-]+\\s*::");

	private static final Pattern BEAN_OF_PAGE = Pattern.compile("@(\\w+)\\.");

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern NAME = Pattern.compile("(?<![\\w.'])[a-z]\\w*");

	private static final Pattern CALLED = Pattern.compile("calledElement=\"([\\w-]+)\"");

	/** A type whose bean has its name. */
	private static final Pattern BEAN = Pattern.compile("(?m)^@(?:Component|Service|ConfigurationProperties\\(.*\\))$");

	private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->|/\\*\\*.*?\\*/", Pattern.DOTALL);

	private final Map<String, Set<String>> known = new TreeMap<>();

	private final Map<Path, String> code = read(SOURCES, ".java");

	private final Map<String, Optional<String>> beans = new TreeMap<>();

	Arrows(ApplicationModules modules) {
		modules.stream().forEach((module) -> this.known.put(name(module), new TreeSet<>()));
		modules.stream()
			.forEach((module) -> module.getDirectDependencies(modules)
				.uniqueModules()
				.forEach((other) -> add(name(module), name(other))));
		this.code.forEach((file, text) -> addAll(SOURCES.relativize(file).getName(0).toString(), MESSAGE, text));
		read(TEMPLATES, ".html").forEach((file, text) -> {
			String folder = TEMPLATES.relativize(file).getName(0).toString();
			String module = FOLDERS.getOrDefault(folder, folder);
			addAll(module, MESSAGE, text);
			addAll(module, TEMPLATE, text);
			found(BEAN_OF_PAGE, text).forEach((bean) -> addBean(module, bean));
		});
		read(Path.of("processes"), ".bpmn").forEach((file, text) -> {
			String module = ofProcess(file.getFileName().toString().replace(".bpmn", ""));
			found(EXPRESSION, text).flatMap((expression) -> found(NAME, expression))
				.forEach((bean) -> addBean(module, bean));
			found(CALLED, text).forEach((process) -> add(module, ofProcess(process)));
		});
	}

	/** Each module with those that it knows. */
	Map<String, Set<String>> direct() {
		return this.known;
	}

	/** Each module with those that it knows, itself or through others. */
	Map<String, Set<String>> reached() {
		return map((module) -> {
			Set<String> reached = new TreeSet<>();
			reach(module, reached);
			return reached;
		});
	}

	/** The arrows that no longer way implies. */
	Map<String, Set<String>> shortest() {
		Map<String, Set<String>> reached = reached();
		return map((module) -> this.known.get(module)
			.stream()
			.filter((other) -> this.known.get(module).stream().noneMatch((way) -> reached.get(way).contains(other)))
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	private Map<String, Set<String>> map(Function<String, Set<String>> others) {
		Map<String, Set<String>> map = new TreeMap<>();
		this.known.keySet().forEach((module) -> map.put(module, others.apply(module)));
		return map;
	}

	private void reach(String module, Set<String> reached) {
		this.known.get(module).stream().filter(reached::add).forEach((other) -> reach(other, reached));
	}

	private void addAll(String module, Pattern naming, String text) {
		found(naming, COMMENT.matcher(text).replaceAll("")).forEach((other) -> add(module, other));
	}

	private void addBean(String module, String bean) {
		this.beans.computeIfAbsent(bean, this::ofBean).ifPresent((other) -> add(module, other));
	}

	private void add(String module, String other) {
		if (this.known.containsKey(module) && this.known.containsKey(other) && !module.equals(other)) {
			this.known.get(module).add(other);
		}
	}

	private String ofProcess(String key) {
		return holder((file, text) -> text.contains(" KEY = \"" + key + "\""))
			.orElseThrow(() -> new IllegalStateException("No module has the process " + key));
	}

	private Optional<String> ofBean(String bean) {
		String type = StringUtils.capitalize(bean) + ".java";
		Pattern named = Pattern
			.compile("@(?:Component|Service|Bean)\\(\"%1$s\"\\)|@Bean\\s[^;{]*\\b%1$s\\(".formatted(bean));
		return holder((file, text) -> file.endsWith(type) && BEAN.matcher(text).find() || named.matcher(text).find());
	}

	private Optional<String> holder(BiPredicate<Path, String> test) {
		return this.code.entrySet()
			.stream()
			.filter((source) -> test.test(source.getKey(), source.getValue()))
			.map((source) -> SOURCES.relativize(source.getKey()).getName(0).toString())
			.findFirst();
	}

	private static Stream<String> found(Pattern naming, String text) {
		return naming.matcher(text).results().map(Arrows::name);
	}

	private static String name(MatchResult found) {
		return found.group(found.groupCount());
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString();
	}

	private static Map<Path, String> read(Path folder, String ending) {
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> found = files.filter((file) -> file.toString().endsWith(ending)).toList();
			Map<Path, String> texts = new TreeMap<>();
			for (Path file : found) {
				texts.put(file, Files.readString(file));
			}
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
