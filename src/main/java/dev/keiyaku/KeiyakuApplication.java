package dev.keiyaku;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The store. The local run with everything embedded is {@code SandboxApplication}, beside
 * the tests.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class KeiyakuApplication {

	public static void main(String[] args) {
		SpringApplication.run(KeiyakuApplication.class, args);
	}

}
