package dev.keiyaku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.keiyaku.FreePorts;
import dev.keiyaku.PortalClient;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.http.HttpStatus;

/**
 * The jar as it is shipped, in a process of its own: one more node on the database of the
 * bench. Its log is {@code target/shipped-store.log}.
 */
final class ShippedStore implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Path TARGET = Path.of("target");

	private static final Path SANDBOX = Path.of("src/test/resources/sandbox");

	private final Process process;

	private final int port;

	private ShippedStore(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Starts it, and returns once it answers. */
	static ShippedStore start(JdbcConnectionDetails database) throws IOException, InterruptedException {
		int port = FreePorts.next();
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-XX:MaxRAMPercentage=60", "-jar", jar().toString()));
		command.addAll(settings(database, port));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(TARGET.resolve("shipped-store.log").toFile());
		ShippedStore store = new ShippedStore(builder.start(), port);
		long start = System.nanoTime();
		while (!store.answers()) {
			if (!store.process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
				store.close();
				throw new IllegalStateException("the shipped jar does not start: see target/shipped-store.log");
			}
			Thread.sleep(500);
		}
		return store;
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(TARGET)) {
			return files.filter((file) -> file.getFileName().toString().matches("keiyaku-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("no jar in target: mvn -Pbench verify makes it"));
		}
	}

	/**
	 * The settings of the store whose database it shares, from their file: its terms say
	 * who the operator is.
	 */
	private static List<String> settings(JdbcConnectionDetails database, int port) throws IOException {
		return List.of("--spring.config.additional-location=file:" + SANDBOX.resolveSibling("application-sandbox.yml"),
				"--keiyaku.terms.folder=file:" + SANDBOX.resolve("terms") + "/",
				"--keiyaku.store.operator.seal=file:" + SANDBOX.resolve("seal.png"),
				"--spring.datasource.url=" + database.getJdbcUrl(),
				"--spring.datasource.username=" + database.getUsername(),
				"--spring.datasource.password=" + database.getPassword(), "--server.port=" + port,
				"--keiyaku.store.public-address=http://localhost:" + port,
				"--keiyaku.sandbox.smtp-port=" + FreePorts.next());
	}

	private boolean answers() {
		try {
			return new PortalClient(this.port).get("/terms/company").statusCode() == HttpStatus.OK.value();
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	int port() {
		return this.port;
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
