package dev.keiyaku.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.keiyaku.browser.Portal;

import static org.assertj.core.api.Assertions.assertThat;

/** Lighthouse's mobile figures of pages of the running store. */
final class Lighthouse {

	private final int port;

	private final List<String> low = new ArrayList<>();

	Lighthouse(int port) {
		this.port = port;
	}

	/** Measures what everybody sees. */
	void measure(String name, List<String> paths) throws IOException, InterruptedException {
		run(name, paths, List.of());
	}

	/** Measures what this window may see. */
	void measure(String name, List<String> paths, Portal portal) throws IOException, InterruptedException {
		String cookies = portal.page()
			.context()
			.cookies()
			.stream()
			.map((cookie) -> cookie.name + "=" + cookie.value)
			.collect(Collectors.joining("; "));
		run(name, paths, List.of("--cookie=" + cookies));
	}

	/** The output is read, since the tests' JVM speaks to Maven by its own. */
	private void run(String name, List<String> paths, List<String> options) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("node", "tools/lighthouse/measure.mjs",
				"--reports=target/lighthouse/" + name, "http://localhost:" + this.port));
		command.addAll(paths);
		command.addAll(options);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
			lines.lines().forEach(System.out::println);
		}
		if (process.waitFor() != 0) {
			this.low.add(name);
		}
	}

	/** Fails unless every page reached 90 in everything. */
	void expectTheAim() {
		assertThat(this.low).as("pages below 90, as the tables above say").isEmpty();
	}

}
