package dev.keiyaku.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.keiyaku.FreePorts;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store leans on and what goes on when the store is killed. */
class Surroundings implements AutoCloseable {

	/** As in application-sandbox.yml. */
	private static final ProviderStandIn.Credentials CREDENTIALS = new ProviderStandIn.Credentials("sandbox-shop",
			"sandbox-secret", "3000000001");

	private final Path data;

	private final int port;

	private EmbeddedPostgres postgres;

	private final GreenMail smtp;

	private final ProviderStandIn provider;

	Surroundings(Path directory) throws IOException {
		this.data = directory.resolve("postgres").toAbsolutePath();
		this.port = FreePorts.next();
		startDatabase();
		this.smtp = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
		this.smtp.start();
		this.provider = new ProviderStandIn(0, directory.resolve("provider.jsonl"), CREDENTIALS, Duration.ZERO);
	}

	/** Where a store finds all of it. */
	Map<String, Object> settings() {
		return Map.of("spring.datasource.url", this.postgres.getJdbcUrl("postgres", "postgres"),
				"spring.datasource.username", "postgres", "spring.datasource.password", "postgres",
				"keiyaku.sandbox.smtp-port", this.smtp.getSmtp().getPort(), "keiyaku.sandbox.provider-port",
				this.provider.port());
	}

	/** With the data that it has stopped with, where it has been. */
	void startDatabase() throws IOException {
		this.postgres = EmbeddedPostgres.builder()
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setPort(this.port)
			.start();
	}

	void stopDatabase() throws IOException {
		this.postgres.close();
	}

	/** It takes connections and data and answers nothing. */
	void freezeDatabase() throws IOException, InterruptedException {
		signal("-STOP");
	}

	void thawDatabase() throws IOException, InterruptedException {
		signal("-CONT");
	}

	private void signal(String signal) throws IOException, InterruptedException {
		long postmaster = Long.parseLong(Files.readAllLines(this.data.resolve("postmaster.pid")).get(0).strip());
		List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(postmaster)));
		ProcessHandle.of(postmaster)
			.orElseThrow()
			.descendants()
			.forEach((process) -> command.add(Long.toString(process.pid())));
		new ProcessBuilder(command).inheritIO().start().waitFor();
	}

	JdbcClient database() {
		return JdbcClient.create(dataSource());
	}

	Connection connection() throws SQLException {
		return dataSource().getConnection();
	}

	private DataSource dataSource() {
		return this.postgres.getPostgresDatabase();
	}

	ProviderStandIn provider() {
		return this.provider;
	}

	GreenMail smtp() {
		return this.smtp;
	}

	@Override
	public void close() throws IOException {
		this.provider.close();
		this.smtp.stop();
		this.postgres.close();
	}

}
