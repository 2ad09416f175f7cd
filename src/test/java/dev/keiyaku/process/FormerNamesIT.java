package dev.keiyaku.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What instances of any version of a diagram call is there: a store in production has
 * some that began long ago.
 */
class FormerNamesIT extends StoreTest {

	/** A delegate or a listener. */
	private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

	/** A method or a property of a bean. */
	private static final Pattern ASKED = Pattern.compile("[$#]\\{!?(\\w+)\\.(\\w+)(\\()?");

	@Autowired
	private ApplicationContext store;

	static List<Path> diagrams() throws IOException {
		try (Stream<Path> newest = Files.list(Path.of("processes"));
				Stream<Path> released = Files.list(Path.of("src/test/resources/released"));
				Stream<Path> former = Files.list(Path.of("src/test/resources/former"))) {
			return Stream.of(newest, released, former)
				.flatMap(files -> files)
				.filter(file -> file.toString().endsWith(".bpmn"))
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyDelegateAndListenerIsThere(Path diagram) throws IOException {
		assertThat(BEAN.matcher(Files.readString(diagram)).results().map(found -> found.group(1)))
			.allSatisfy(bean -> assertThat(this.store.containsBean(bean)).as(bean).isTrue());
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everythingThatIsAskedIsAnswered(Path diagram) throws IOException {
		assertThat(
				ASKED.matcher(Files.readString(diagram)).results().filter(found -> !found.group(1).equals("execution")))
			.allSatisfy(found -> {
				String method = (found.group(3) != null) ? found.group(2)
						: "get" + StringUtils.capitalize(found.group(2));
				assertThat(ReflectionUtils.getAllDeclaredMethods(this.store.getType(found.group(1)))).as(found.group())
					.anyMatch(there -> there.getName().equals(method));
			});
	}

}
