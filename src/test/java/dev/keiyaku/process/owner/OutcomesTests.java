package dev.keiyaku.process.owner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the end events of the diagrams say of a case. */
class OutcomesTests {

	private final Outcomes outcomes = new Outcomes();

	static Stream<Path> diagrams() throws IOException {
		return Stream.of(Path.of("processes"), Path.of("src/test/resources/former"))
			.flatMap((folder) -> List.of(folder.toFile().listFiles((dir, name) -> name.endsWith(".bpmn"))).stream())
			.map((file) -> file.toPath());
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyEndEventHasAWord(Path file) throws IOException {
		BpmnModelInstance diagram = Bpmn.readModelFromStream(Files.newInputStream(file));
		String key = diagram.getModelElementsByType(Process.class).iterator().next().getId();
		List<String> ends = diagram.getModelElementsByType(EndEvent.class).stream().map(BaseElement::getId).toList();
		if (file.startsWith("processes")) {
			assertThat(this.outcomes.known(key)).containsAll(ends);
			assertThat(this.outcomes.of(key)).extracting(Outcomes.End::outcome).contains(Outcome.COMPLETED);
		}
		else {
			assertThat(this.outcomes.of(key)).extracting(Outcomes.End::activityId).containsAnyElementsOf(ends);
		}
	}

	@Test
	void whatTellsMoreComesFirst() {
		assertThat(this.outcomes.of("order-acceptance")).extracting(Outcomes.End::activityId)
			.containsSubsequence("order-not-financed", "order-cancelled", "order-completed");
	}

	@Test
	void aProcessThatNobodyHasDescribedTellsNothing() {
		assertThat(this.outcomes.of("another")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "O-1, %O-1%", "' 100%_ ', '%100\\%\\_%'", "'', %%", ", %%" })
	void aPartOfANumberIsTakenLetterByLetter(String typed, String pattern) {
		assertThat(new ProcessCaseSearch("any", typed, null, null, null, false, 0).pattern()).isEqualTo(pattern);
	}

}
