package dev.keiyaku.process.webapp;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/**
 * Every call that the engine's REST API answers, as its own classes declare them: the
 * documented ones and the others.
 */
final class EngineCalls {

	private static final String ENGINE = "/{name}";

	private final Set<String> calls = new TreeSet<>();

	private EngineCalls() {
	}

	/** Such as {@code POST /task/{id}/claim}. */
	static Set<String> all() {
		EngineCalls found = new EngineCalls();
		found.collect(NamedProcessEngineRestServiceImpl.class, "");
		return found.calls;
	}

	/** Those that may change something, as far as their method tells. */
	static Set<String> writes() {
		Set<String> writes = new TreeSet<>(all());
		writes.removeIf((call) -> call.startsWith("GET ") || call.startsWith("OPTIONS ") || call.startsWith("HEAD "));
		return writes;
	}

	private void collect(Class<?> resource, String base) {
		for (Method method : resource.getMethods()) {
			String path = join(base, method.getAnnotation(Path.class));
			verb(method).ifPresent((verb) -> add(verb, path));
			if (verb(method).isEmpty() && method.isAnnotationPresent(Path.class)) {
				collect(method.getReturnType(), path);
			}
		}
	}

	private void add(String verb, String path) {
		if (path.startsWith(ENGINE)) {
			this.calls.add(verb + " " + path.substring(ENGINE.length()));
		}
	}

	private static Optional<String> verb(Method method) {
		return Arrays.stream(method.getAnnotations())
			.map(Annotation::annotationType)
			.map((type) -> type.getAnnotation(HttpMethod.class))
			.filter((verb) -> verb != null)
			.map(HttpMethod::value)
			.findFirst();
	}

	private static String join(String base, Path path) {
		String joined = base + "/" + ((path != null) ? path.value() : "");
		return joined.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
	}

}
