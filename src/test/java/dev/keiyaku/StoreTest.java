package dev.keiyaku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test against the whole store on its real servers: web, PostgreSQL, SMTP, the
 * provider's stand-in. All such tests share one running store, so each makes its own
 * company and looks only at what it made.
 */
@SpringBootTest(classes = KeiyakuApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("sandbox")
public abstract class StoreTest {

	@BeforeAll
	static void closeAtEnd(@Autowired ConfigurableApplicationContext store) {
		StoreSession.closeAtEnd(store);
		ProcessEngine engine = store.getBean(ProcessEngine.class);
		assertThat(ProcessEngines.getProcessEngine(engine.getName())).as("the engine that the webapps find")
			.isSameAs(engine);
	}

	@DynamicPropertySource
	static void ownPorts(DynamicPropertyRegistry registry) throws IOException {
		int port = FreePorts.next();
		int smtpPort = FreePorts.next();
		int providerPort = FreePorts.next();
		Files.createDirectories(Path.of("target"));
		Path data = Files.createTempDirectory(Path.of("target"), "test-sandbox-");
		registry.add("server.port", () -> port);
		registry.add("keiyaku.store.public-address", () -> "http://localhost:" + port);
		registry.add("keiyaku.sandbox.smtp-port", () -> smtpPort);
		registry.add("keiyaku.sandbox.provider-port", () -> providerPort);
		registry.add("keiyaku.sandbox.data-directory", () -> data);
	}

}
