package dev.keiyaku.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/processes.md}, which process owners read, is made of the diagrams; its own
 * words are in {@code src/test/resources/process/processes.md}.
 */
class ProcessesPageTests {

	private static final Path PAGE = Path.of("docs/processes.md");

	private static final Path TEMPLATE = Path.of("src/test/resources/process/processes.md");

	private static final String RENEW = "mvn -o -q test -Dexec.skip=true -Dtest=ProcessesPageTests -Dprocesses.renew=true";

	@Test
	void thePageIsAsTheDiagramsAre() throws IOException {
		if (Boolean.getBoolean("processes.renew")) {
			Files.writeString(PAGE, page());
		}
		assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
			.as("%s is made of the diagrams, and they have changed. Make it anew by: %s", PAGE, RENEW)
			.isEqualTo(page());
	}

	@Test
	void everyProcessHasItsPicture() throws IOException {
		assertThat(processes()).isNotEmpty()
			.allSatisfy((process) -> assertThat(Path.of("docs/processes", process.id() + ".png")).exists());
	}

	private static String page() throws IOException {
		StringTemplateResolver words = new StringTemplateResolver();
		words.setTemplateMode(TemplateMode.TEXT);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(words);
		return engine.process(Files.readString(TEMPLATE),
				new Context(Locale.JAPANESE, Map.of("processes", processes(), "retry", retries(), "renew", RENEW)));
	}

	private static List<DescribedProcess> processes() throws IOException {
		List<DescribedProcess> processes = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("processes"))) {
			for (Path diagram : files.filter((file) -> file.toString().endsWith(".bpmn")).sorted().toList()) {
				processes.add(DescribedProcess.of(diagram, desks()));
			}
		}
		return processes;
	}

	private static Properties desks() throws IOException {
		Properties desks = new Properties();
		try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/process.properties"))) {
			desks.load(file);
		}
		return desks;
	}

	private static Map<String, String> retries() {
		YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
		settings.setResources(new FileSystemResource("src/main/resources/application.yml"));
		Properties read = settings.getObject();
		return Map.of("store", inWords(read.getProperty("keiyaku.retry.store")), "provider",
				inWords(read.getProperty("keiyaku.retry.provider")), "mail",
				inWords(read.getProperty("keiyaku.retry.mail")));
	}

	/** {@code PT5S,PT2M,PT1H} as 5秒、2分、1時間. */
	private static String inWords(String cycle) {
		return cycle.replace("PT", "").replace("S", "秒").replace("M", "分").replace("H", "時間").replace(",", "、");
	}

}
