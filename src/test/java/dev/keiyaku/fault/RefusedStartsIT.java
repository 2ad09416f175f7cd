package dev.keiyaku.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given the environment of {@code docker-compose.yml} with something missing or wrong,
 * when the store is started, then it stops with a sentence that names the setting, and
 * prints neither its value nor a stack.
 */
class RefusedStartsIT {

	private static final Pattern VARIABLE = Pattern.compile("(?m)^      ([A-Z_]+): \"?(.*?)\"?$");

	private static final String KEY = "a key with the length that a key must have";

	private static Surroundings surroundings;

	@TempDir
	private static Path directory;

	@BeforeAll
	static void start() throws IOException {
		surroundings = new Surroundings(directory);
	}

	@AfterAll
	static void stop() throws IOException {
		surroundings.close();
	}

	@Test
	void aKeyThatIsTooShortIsNamedAndNotPrinted() throws Exception {
		assertRefused(Map.of("KEIYAKU_SIGNIN_SECRETKEY", "short-and-secret"),
				"A setting is wrong: keiyaku.signin.secret-key must have at least 32 characters.")
			.doesNotContain("short-and-secret");
	}

	@Test
	void whomTheDatabaseDoesNotKnowIsNotLetIn() throws Exception {
		assertRefused(Map.of("SPRING_DATASOURCE_USERNAME", "somebody", "SPRING_DATASOURCE_PASSWORD", "of-the-database"),
				"A setting is wrong: spring.datasource.username, spring.datasource.password are not what the database expects")
			.doesNotContain("of-the-database");
	}

	@Test
	void withoutAnAdministratorAndADesksAddressBothAreNamed() throws Exception {
		assertRefused(Map.of("CAMUNDA_BPM_ADMINUSER_ID", "", "CAMUNDA_BPM_ADMINUSER_PASSWORD", "",
				"KEIYAKU_MAIL_DESKS_ORDERDESK", ""), "CAMUNDA_BPM_ADMINUSER_ID")
			.contains("the store has no administrator yet", "keiyaku.mail.desks.order-desk");
	}

	/**
	 * @param changed variables; those without a value are left out
	 * @return what it printed
	 */
	private static org.assertj.core.api.AbstractStringAssert<?> assertRefused(Map<String, String> changed,
			String sentence) throws IOException, InterruptedException {
		Map<String, String> environment = environment();
		changed.forEach((name, value) -> {
			environment.put(name, value);
			environment.remove(name, "");
		});
		Path log = Files.createTempFile(directory, "start", ".log");
		ProcessBuilder store = new ProcessBuilder(StoreProcess.command("--server.port=0")).redirectErrorStream(true)
			.redirectOutput(log.toFile());
		store.environment().putAll(environment);
		Process process = store.start();
		try {
			assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it stops").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		String printed = Files.readString(log);
		assertThat(process.exitValue()).as(printed).isNotZero();
		assertThat(printed.lines().filter((line) -> line.startsWith("\tat "))).as(printed).isEmpty();
		return assertThat(printed).contains(sentence);
	}

	/** What the composition gives to the store, on this machine's database. */
	private static Map<String, String> environment() throws IOException {
		Map<String, String> environment = new HashMap<>();
		String store = Files.readString(Path.of("docker-compose.yml")).split("(?m)^  database:")[0];
		VARIABLE.matcher(store).results().forEach((found) -> environment.put(found.group(1), found.group(2)));
		Map<String, Object> here = surroundings.settings();
		environment.put("SPRING_DATASOURCE_URL", here.get("spring.datasource.url").toString().replaceAll("\\?.*", ""));
		environment.put("SPRING_DATASOURCE_USERNAME", here.get("spring.datasource.username").toString());
		environment.put("SPRING_DATASOURCE_PASSWORD", here.get("spring.datasource.password").toString());
		environment.put("KEIYAKU_SIGNIN_SECRETKEY", KEY);
		environment.put("CAMUNDA_BPM_ADMINUSER_PASSWORD", "a password for tests");
		assertThat(new ArrayList<>(environment.values())).as("taken from the composition")
			.noneMatch((value) -> value.contains("${"));
		return environment;
	}

}
