package dev.keiyaku.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Forms and a validator without a store around them. */
public final class TestForms {

	/** Midnight of 1 April 2027 in Japan, still 31 March in London. */
	public static final Clock FIRST_OF_APRIL = Clock.fixed(Instant.parse("2027-03-31T15:00:00Z"),
			ZoneId.of("Asia/Tokyo"));

	private TestForms() {
	}

	public static FormValidator validator(Clock clock) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/form");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new FormValidator(messages, clock);
	}

	/** Returns a form with these components, written as JSON with single quotes. */
	public static Form of(String... components) {
		return Form.parse("{'type':'default','id':'test','components':[%s]}".formatted(String.join(",", components))
			.replace('\'', '"'));
	}

	static Form read(Path file) {
		try {
			return Form.parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
