package dev.keiyaku.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * Tells whoever started the sandbox where to go and who to be. No bean: tests need no
 * such help, and their runner owns the console.
 */
class SandboxBanner implements ApplicationListener<ApplicationReadyEvent> {

	private static final Resource TEXT = new ClassPathResource("sandbox/banner.txt");

	@Override
	public void onApplicationEvent(ApplicationReadyEvent ready) {
		SandboxProperties sandbox = ready.getApplicationContext().getBean(SandboxProperties.class);
		String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
		String banner = new PropertyPlaceholderHelper("{", "}").replacePlaceholders(text(), name -> switch (name) {
			case "seconds" -> "%.1f".formatted(ready.getTimeTaken().toMillis() / 1000.0);
			case "store" -> "http://localhost:" + port;
			case "provider" -> "http://localhost:" + sandbox.providerPort();
			case "smtp" -> "localhost:" + sandbox.smtpPort();
			case "accounts" -> DemoAccount.all()
				.stream()
				.map((account) -> "   %-8s %-8s   %s".formatted(account.loginId(), account.place(), account.role()))
				.collect(Collectors.joining("\n"));
			case "data" -> sandbox.dataDirectory().toAbsolutePath().normalize().toString();
			default -> throw new IllegalArgumentException(name);
		});
		// the console of a container often claims to be ASCII, and shows UTF-8 all the
		// same
		PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		console.println(banner);
	}

	private static String text() {
		try {
			return TEXT.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
