package dev.keiyaku.wizard.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.keiyaku.process.NewestVersions;
import dev.keiyaku.wizard.WizardDefinition;
import dev.keiyaku.wizard.WizardDefinitions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.stereotype.Component;

/**
 * Reads wizards from start events, and from activities that wait for somebody outside:
 * the extension properties {@code customerForms} (form ids in order, with commas between)
 * and {@code confirmationForm}.
 */
@Component
class DiagramWizards implements WizardDefinitions {

	private static final String CUSTOMER_FORMS = "customerForms";

	private static final String CONFIRMATION_FORM = "confirmationForm";

	private final RepositoryService repository;

	private final NewestVersions newest;

	private final Map<String, WizardDefinition> wizards = new ConcurrentHashMap<>();

	DiagramWizards(RepositoryService repository, NewestVersions newest) {
		this.repository = repository;
		this.newest = newest;
	}

	@Override
	public WizardDefinition latest(String processKey, Optional<String> activity) {
		return of(this.newest.ofProcess(processKey), activity);
	}

	@Override
	public WizardDefinition of(String processDefinitionId, Optional<String> activity) {
		return this.wizards.computeIfAbsent(processDefinitionId + "/" + activity.orElse(""),
				(key) -> read(processDefinitionId, activity));
	}

	private WizardDefinition read(String processDefinitionId, Optional<String> activity) {
		return this.repository.getBpmnModelInstance(processDefinitionId)
			.getModelElementsByType(FlowNode.class)
			.stream()
			.filter((node) -> activity.map(node.getId()::equals).orElseGet(() -> isStart(node)))
			.map(DiagramWizards::properties)
			.filter((properties) -> properties.containsKey(CUSTOMER_FORMS))
			.map((properties) -> new WizardDefinition(processDefinitionId,
					Arrays.stream(properties.get(CUSTOMER_FORMS).split(",")).map(String::strip).toList(),
					Optional.ofNullable(properties.get(CONFIRMATION_FORM))))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s of %s has no property %s"
				.formatted(activity.orElse("The start event"), processDefinitionId, CUSTOMER_FORMS)));
	}

	private static boolean isStart(FlowNode node) {
		return node instanceof StartEvent && node.getParentElement() instanceof Process;
	}

	private static Map<String, String> properties(FlowNode node) {
		if (node.getExtensionElements() == null) {
			return Map.of();
		}
		return node.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.map(CamundaProperties::getCamundaProperties)
			.flatMap(Collection::stream)
			.collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
	}

}
