package dev.keiyaku.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A diagram and its class of constants, which has the process's key as {@code KEY}, name
 * the same things.
 */
class ProcessConstantsTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Pattern KEY = Pattern.compile("static final String KEY = \"(.*)\";");

	/** By the process's key. */
	private static final Map<String, Class<?>> CLASSES = new HashMap<>();

	@BeforeAll
	static void find() throws IOException {
		CLASSES.clear();
		try (Stream<Path> sources = Files.walk(SOURCES)) {
			for (Path source : sources.filter(Files::isRegularFile).toList()) {
				KEY.matcher(Files.readString(source))
					.results()
					.forEach(key -> assertThat(CLASSES.put(key.group(1), type(source))).as(key.group(1)).isNull());
			}
		}
	}

	private static Class<?> type(Path source) {
		try {
			return Class.forName(SOURCES.relativize(source).toString().replace(".java", "").replace('/', '.'));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Stream<String> processes() {
		return ProcessModelTests.diagrams().map(Path::getFileName).map(name -> name.toString().replace(".bpmn", ""));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void whatTheDiagramNamesIsAConstant(String process) {
		assertThat(Diagram.constants(constants(process))).containsAll(Diagram.of(process).names());
	}

	@ParameterizedTest
	@MethodSource("processes")
	void aConstantIsNamedByTheDiagram(String process) {
		Diagram diagram = Diagram.of(process);
		Set<String> named = new TreeSet<>(diagram.names());
		named.addAll(diagram.ids());
		assertThat(named).containsAll(Diagram.constants(constants(process)));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void whatIsNotEnteredOnAFormIsAllowedAsAVariable(String process) throws ReflectiveOperationException {
		Diagram diagram = Diagram.of(process);
		Set<String> known = new TreeSet<>(diagram.variables());
		Set<String> allowed = allowed(process);
		assertThat(known).containsAll(allowed);
		known.removeAll(diagram.formKeys());
		if (diagram.hasTasks()) {
			assertThat(allowed).containsAll(known);
		}
		else {
			assertThat(allowed).as("nobody can bring a variable in").isEmpty();
		}
	}

	private static Set<String> allowed(String process) throws ReflectiveOperationException {
		Class<?> constants = constants(process);
		if (!ProcessVariables.class.isAssignableFrom(constants)) {
			return Set.of();
		}
		var constructor = constants.getDeclaredConstructor();
		constructor.setAccessible(true);
		ProcessVariables variables = (ProcessVariables) constructor.newInstance();
		assertThat(variables.processKey()).isEqualTo(process);
		return variables.names();
	}

	private static Class<?> constants(String process) {
		assertThat(CLASSES).containsKey(process);
		return CLASSES.get(process);
	}

}
