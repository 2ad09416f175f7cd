package dev.keiyaku.form.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.keiyaku.form.WizardDefinition;
import dev.keiyaku.form.WizardDefinitions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.stereotype.Component;

/**
 * Reads wizards from start events: the extension properties {@code customerForms} (form
 * ids in order, with commas between) and {@code confirmationForm}.
 */
@Component
class StartEventWizards implements WizardDefinitions {

	private static final String CUSTOMER_FORMS = "customerForms";

	private static final String CONFIRMATION_FORM = "confirmationForm";

	private final RepositoryService repository;

	private final Map<String, WizardDefinition> wizards = new ConcurrentHashMap<>();

	StartEventWizards(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public WizardDefinition latest(String processKey) {
		ProcessDefinition newest = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(processKey)
			.latestVersion()
			.singleResult();
		if (newest == null) {
			throw new IllegalStateException("No process " + processKey);
		}
		return of(newest.getId());
	}

	@Override
	public WizardDefinition of(String processDefinitionId) {
		return this.wizards.computeIfAbsent(processDefinitionId, this::read);
	}

	private WizardDefinition read(String processDefinitionId) {
		return this.repository.getBpmnModelInstance(processDefinitionId)
			.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((event) -> event.getParentElement() instanceof Process)
			.map(StartEventWizards::properties)
			.filter((properties) -> properties.containsKey(CUSTOMER_FORMS))
			.map((properties) -> new WizardDefinition(processDefinitionId,
					Arrays.stream(properties.get(CUSTOMER_FORMS).split(",")).map(String::strip).toList(),
					Optional.ofNullable(properties.get(CONFIRMATION_FORM))))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"No start event of %s has the property %s".formatted(processDefinitionId, CUSTOMER_FORMS)));
	}

	private static Map<String, String> properties(StartEvent event) {
		if (event.getExtensionElements() == null) {
			return Map.of();
		}
		return event.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.map(CamundaProperties::getCamundaProperties)
			.flatMap(Collection::stream)
			.collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
	}

}
