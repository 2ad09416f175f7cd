package dev.keiyaku.mail;

import java.util.Map;

import dev.keiyaku.number.NumberKind;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** About numbers that start with {@code MAILTEST-}; each has a reader of its own. */
@Component
@Profile("sandbox")
public class TestMailFacts implements MailFacts<TestMailFacts.TestNumbers> {

	public static final String PREFIX = "MAILTEST-";

	public static final String SECRET_PREFIX = PREFIX + "SECRET-";

	public static String address(String businessKey) {
		return businessKey.toLowerCase() + "@sample.example";
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

	@Component
	@Profile("sandbox")
	static class TestNumbers extends NumberKind {

		TestNumbers(JdbcClient jdbc) {
			super(jdbc, PREFIX, "no sequence");
		}

	}

}
