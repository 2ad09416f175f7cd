package dev.keiyaku.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store leans on and what goes on when the store is killed. */
class Surroundings implements AutoCloseable {

	/** As in application-sandbox.yml. */
	private static final ProviderStandIn.Credentials CREDENTIALS = new ProviderStandIn.Credentials("sandbox-shop",
			"sandbox-secret", "3000000001");

	private final EmbeddedPostgres postgres;

	private final GreenMail smtp;

	private final ProviderStandIn provider;

	Surroundings(Path directory) throws IOException {
		this.postgres = EmbeddedPostgres.start();
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
