package dev.keiyaku.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** form-js itself, in the version that is inside Tasklist, run by Node. */
final class FormJs {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Path DIRECTORY = Path.of("src/test/node");

	private FormJs() {
	}

	/** A form, what the server gives to it, and what a person enters by path. */
	record Scenario(Map<String, Object> schema, Map<String, Object> data, Map<String, Object> inputs) {
	}

	/** What form-js submits, and its complaints by path. */
	record Outcome(Map<String, Object> values, Map<String, String> errors) {
	}

	static List<Outcome> submit(List<Scenario> scenarios) throws IOException, InterruptedException {
		install();
		Path input = Files.createTempFile("form-js", ".json");
		Path output = Files.createTempFile("form-js", ".out");
		try {
			JSON.writeValue(input.toFile(), scenarios);
			run(new ProcessBuilder("node", "form-js.mjs").redirectInput(input.toFile())
				.redirectOutput(output.toFile()));
			return JSON.readValue(output.toFile(), new TypeReference<>() {
			});
		}
		finally {
			Files.delete(input);
			Files.delete(output);
		}
	}

	private static void install() throws IOException, InterruptedException {
		Path installed = DIRECTORY.resolve("node_modules/.package-lock.json");
		Path wanted = DIRECTORY.resolve("package-lock.json");
		if (!Files.exists(installed)
				|| Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
			run(new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
				.redirectOutput(ProcessBuilder.Redirect.INHERIT));
		}
	}

	private static void run(ProcessBuilder command) throws IOException, InterruptedException {
		command.environment().put("TZ", "Asia/Tokyo");
		Process process = command.directory(DIRECTORY.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IOException("No end after 5 minutes: " + command.command());
		}
		if (process.exitValue() != 0) {
			throw new IOException("Failed with %d: %s".formatted(process.exitValue(), command.command()));
		}
	}

}
