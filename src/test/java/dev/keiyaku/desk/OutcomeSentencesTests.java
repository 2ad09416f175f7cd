package dev.keiyaku.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tasklist has a sentence for each decision that a task's form offers. */
class OutcomeSentencesTests {

	private static final Path OUTCOMES = Path
		.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/outcomes.js");

	private static final String DECISION = "Decision";

	/** Decided in the portal. */
	private static final String OF_CUSTOMERS = "approve-invited-user.form";

	@Test
	void eachDecisionIsToldInASentence() throws IOException {
		String outcomes = Files.readString(OUTCOMES);
		List<String> decisions;
		try (Stream<Path> forms = Files.list(Path.of("forms"))) {
			decisions = forms.filter((form) -> !form.endsWith(OF_CUSTOMERS))
				.flatMap(OutcomeSentencesTests::decisions)
				.distinct()
				.toList();
		}
		assertThat(decisions).contains("受け付ける", "認める")
			.allSatisfy((decision) -> assertThat(outcomes).contains("'" + decision + "': '"));
	}

	private static Stream<String> decisions(Path form) {
		try {
			return new ObjectMapper().readTree(form.toFile())
				.findParents("values")
				.stream()
				.filter((field) -> field.path("type").asText().equals("radio")
						&& field.path("key").asText().endsWith(DECISION))
				.flatMap((field) -> field.get("values").findValuesAsText("label").stream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
