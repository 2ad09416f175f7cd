package dev.keiyaku.mail;

import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Knows numbers that start with {@code MAILTEST-}; each has a reader of its own. */
@Component
@Profile("sandbox")
public class TestMailFacts implements MailFacts {

	public static final String PREFIX = "MAILTEST-";

	public static final String SECRET_PREFIX = PREFIX + "SECRET-";

	public static String address(String businessKey) {
		return businessKey.toLowerCase() + "@sample.example";
	}

	@Override
	public boolean knows(String businessKey) {
		return businessKey.startsWith(PREFIX);
	}

	@Override
	public MailRecipient customer(String businessKey) {
		return new MailRecipient("サンプル株式会社", null, "山田 花子", address(businessKey));
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		return ExampleMails.order(customer(businessKey)).facts();
	}

	/** Numbers that start with {@code MAILTEST-SECRET-} are about a code. */
	@Override
	public Map<String, Object> secrets(String businessKey, String template) {
		return businessKey.startsWith(SECRET_PREFIX) ? Map.of("number", "code 314159") : Map.of();
	}

}
