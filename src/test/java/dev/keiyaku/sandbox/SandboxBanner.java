package dev.keiyaku.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.PropertyPlaceholderHelper;

/** Tells whoever started the sandbox where to go and who to be. */
@Component
@Profile("sandbox")
class SandboxBanner {

	private final Resource text = new ClassPathResource("sandbox/banner.txt");

	private final SandboxProperties sandbox;

	private final int port;

	SandboxBanner(SandboxProperties sandbox, @Value("${server.port}") int port) {
		this.sandbox = sandbox;
		this.port = port;
	}

	@EventListener
	void print(ApplicationReadyEvent ready) throws IOException {
		String banner = new PropertyPlaceholderHelper("{", "}")
			.replacePlaceholders(this.text.getContentAsString(StandardCharsets.UTF_8), name -> switch (name) {
				case "seconds" -> "%.1f".formatted(ready.getTimeTaken().toMillis() / 1000.0);
				case "store" -> "http://localhost:" + this.port;
				case "provider" -> "http://localhost:" + this.sandbox.providerPort();
				case "smtp" -> "localhost:" + this.sandbox.smtpPort();
				case "data" -> this.sandbox.dataDirectory().toAbsolutePath().normalize().toString();
				default -> throw new IllegalArgumentException(name);
			});
		// the console of a container often claims to be ASCII, and shows UTF-8 all the
		// same
		PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		console.println(banner);
	}

}
