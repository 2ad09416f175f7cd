package dev.keiyaku.migration;

import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.flywaydb.core.Flyway;

import org.springframework.boot.orm.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * A database of a test's own on the store's server, with the tables of an earlier version
 * of the store: to be filled, migrated and read.
 */
final class OldDatabase {

	private final ApplicationContext store;

	private final EmbeddedPostgres server;

	private final String name;

	private final DataSource source;

	/**
	 * @param version the last migration that its tables have seen
	 */
	OldDatabase(ApplicationContext store, String version) {
		this(store, version, "template1");
	}

	private OldDatabase(ApplicationContext store, String version, String template) {
		this.store = store;
		this.server = store.getBean(EmbeddedPostgres.class);
		this.name = "old_" + UUID.randomUUID().toString().replace("-", "");
		new JdbcTemplate(this.server.getPostgresDatabase())
			.execute("create database %s template %s".formatted(this.name, template));
		this.source = this.server.getDatabase("postgres", this.name);
		if (version != null) {
			migrateTo(version);
		}
	}

	/** All of it as it is now, as a backup would be restored. */
	OldDatabase copy() {
		return new OldDatabase(this.store, null, this.name);
	}

	JdbcTemplate sql() {
		return new JdbcTemplate(this.source);
	}

	/** Has it see the migrations up to this one. */
	void migrateTo(String version) {
		Flyway.configure()
			.configuration(this.store.getBean(Flyway.class).getConfiguration())
			.dataSource(this.source)
			.target(version)
			.load()
			.migrate();
	}

	/** Has it see every migration that there is. */
	void migrate() {
		migrateTo("latest");
	}

	/**
	 * Reads the migrated tables as the store does.
	 * @param packages whose entities are read
	 */
	<T> T read(Function<EntityManager, T> reading, String... packages) {
		LocalContainerEntityManagerFactoryBean unit = this.store.getBean(EntityManagerFactoryBuilder.class)
			.dataSource(this.source)
			.packages(packages)
			.build();
		unit.afterPropertiesSet();
		try (EntityManagerFactory factory = unit.getObject(); EntityManager entities = factory.createEntityManager()) {
			return reading.apply(entities);
		}
	}

}
