package dev.keiyaku.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.StoreTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances that began in the last release ({@code src/test/resources/released}) go over
 * to today's diagrams from wherever they can wait. Where one cannot, its process needs a
 * {@link Takeover}, or a place that former instances keep. All is rolled back.
 */
class ReleasedInstancesIT extends StoreTest {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anInstanceOfTheLastReleaseGoesOverFromWhereverItWaits() {
		List<QuietDiagram> released = diagrams(Path.of("src/test/resources/released"));
		List<QuietDiagram> today = diagrams(Path.of("processes"));
		List<String> taken = new ArrayList<>();
		List<String> stayed = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			Map<String, ProcessDefinition> from = deploy("released", released);
			Map<String, List<Waiting>> waiting = released.stream()
				.collect(Collectors.toMap(QuietDiagram::key, (diagram) -> begin(from.get(diagram.key()), diagram)));
			Map<String, ProcessDefinition> to = deploy("today", today);
			waiting.forEach((key, instances) -> instances
				.forEach((instance) -> takeOver(instance, from.get(key), to.get(key), taken, stayed)));
		});
		assertThat(stayed).isEmpty();
		assertThat(taken).hasSizeGreaterThan(released.stream().mapToInt((diagram) -> diagram.places().size()).sum())
			.contains("order-acceptance: accept-order", "order-acceptance: its beginning");
	}

	private record Waiting(String place, String instance) {
	}

	/** One from its beginning, which passes what can be taken back, and one a place. */
	private List<Waiting> begin(ProcessDefinition definition, QuietDiagram diagram) {
		List<Waiting> waiting = new ArrayList<>();
		waiting.add(new Waiting("its beginning",
				this.runtime.createProcessInstanceById(definition.getId()).execute().getId()));
		diagram.places()
			.forEach((place) -> waiting.add(new Waiting(place,
					this.runtime.createProcessInstanceById(definition.getId())
						.startBeforeActivity(place)
						.execute()
						.getId())));
		waiting.removeIf((instance) -> this.runtime.createProcessInstanceQuery()
			.processInstanceId(instance.instance())
			.count() == 0);
		return waiting;
	}

	private void takeOver(Waiting waiting, ProcessDefinition from, ProcessDefinition to, List<String> taken,
			List<String> stayed) {
		String place = from.getKey() + ": " + waiting.place();
		try {
			MigrationPlan plan = this.runtime.createMigrationPlan(from.getId(), to.getId())
				.mapEqualActivities()
				.build();
			this.runtime.newMigration(plan).processInstanceIds(waiting.instance()).execute();
			taken.add(place);
		}
		catch (RuntimeException ex) {
			stayed.add(place + ": " + ex.getMessage());
		}
	}

	private Map<String, ProcessDefinition> deploy(String name, List<QuietDiagram> diagrams) {
		DeploymentBuilder deployment = this.repository.createDeployment().name(name);
		diagrams
			.forEach((diagram) -> deployment.addString(diagram.key() + ".bpmn", Bpmn.convertToString(diagram.model())));
		return deployment.deployWithResult()
			.getDeployedProcessDefinitions()
			.stream()
			.collect(Collectors.toMap(ProcessDefinition::getKey, (definition) -> definition));
	}

	private static List<QuietDiagram> diagrams(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".bpmn")).sorted().map(QuietDiagram::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
