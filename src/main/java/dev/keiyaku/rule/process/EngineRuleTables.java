package dev.keiyaku.rule.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.process.AsTheStore;
import dev.keiyaku.process.OwnersDecisions;
import dev.keiyaku.rule.RuleRefusedException;
import dev.keiyaku.rule.RuleTable;
import dev.keiyaku.rule.RuleTables;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The decisions of the engine. What owners deploy has a source of its own, by which the
 * start of a new release knows it and leaves it in force.
 */
@Component
class EngineRuleTables implements RuleTables {

	private final RepositoryService repository;

	private final AsTheStore store;

	private final SheetRules rules;

	private volatile Asked asked = new Asked(Set.of(), List.of());

	EngineRuleTables(RepositoryService repository, AsTheStore store, SheetRules rules) {
		this.repository = repository;
		this.store = store;
		this.rules = rules;
	}

	/**
	 * Which decisions diagrams ask.
	 *
	 * @param diagrams the ids of their versions
	 * @param decisions their keys, in order
	 */
	private record Asked(Set<String> diagrams, List<String> decisions) {
	}

	@Override
	public List<RuleTable> all() {
		return this.store.get(() -> decisions().stream().map(this::newestOf).toList());
	}

	/** Diagrams are read when others have come. */
	private List<String> decisions() {
		Set<String> newest = this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.map(ProcessDefinition::getId)
			.collect(Collectors.toUnmodifiableSet());
		Asked known = this.asked;
		if (!known.diagrams().equals(newest)) {
			known = new Asked(newest,
					newest.stream()
						.map(this.repository::getBpmnModelInstance)
						.flatMap((diagram) -> diagram.getModelElementsByType(BusinessRuleTask.class).stream())
						.map(BusinessRuleTask::getCamundaDecisionRef)
						.filter(Objects::nonNull)
						.distinct()
						.sorted()
						.toList());
			this.asked = known;
		}
		return known.decisions();
	}

	@Override
	public RuleTable newest(String key) {
		return this.store.get(() -> decisions().stream()
			.filter(key::equals)
			.findFirst()
			.map(this::newestOf)
			.orElseThrow(() -> new RuleRefusedException("unknown")));
	}

	private RuleTable newestOf(String key) {
		return table(this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.latestVersion()
			.singleResult());
	}

	@Override
	public RuleTable version(String id) {
		return this.store.get(() -> {
			DecisionDefinition found = this.repository.createDecisionDefinitionQuery()
				.decisionDefinitionId(id)
				.singleResult();
			if (found == null) {
				throw new RuleRefusedException("unknown");
			}
			return table(found);
		});
	}

	private RuleTable table(DecisionDefinition definition) {
		String source = this.repository.createDeploymentQuery()
			.deploymentId(definition.getDeploymentId())
			.singleResult()
			.getSource();
		return new RuleTable(definition.getId(), definition.getKey(), definition.getName(), definition.getVersion(),
				definition.getVersionTag(), OwnersDecisions.SOURCE.equals(source),
				text(this.repository.getDecisionModel(definition.getId())));
	}

	@Override
	public String released(String key) {
		try {
			return new ClassPathResource("processes/" + key + ".dmn").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void check(String key, String xml) {
		this.rules.check(Sheet.of(key, xml), Sheet.of(key, released(key)));
	}

	@Override
	public boolean isSame(String key, String xml, String other) {
		return Sheet.of(key, xml).saysTheSameAs(Sheet.of(key, other));
	}

	@Override
	public String deploy(String key, String xml, String tag) {
		DmnModelInstance model = Sheet.read(xml);
		Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
		DmnModelInstance released = Sheet.read(released(key));
		decision.setCamundaHistoryTimeToLiveString(
				released.getModelElementsByType(Decision.class).iterator().next().getCamundaHistoryTimeToLiveString());
		decision.setVersionTag(tag);
		return this.store.get(() -> this.repository.createDeployment()
			.name(OwnersDecisions.SOURCE + " " + key)
			.source(OwnersDecisions.SOURCE)
			.addString(key + ".dmn", Dmn.convertToString(model))
			.deployWithResult()
			.getDeployedDecisionDefinitions()
			.get(0)
			.getId());
	}

	private static String text(InputStream file) {
		try (file) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
