package dev.keiyaku.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The diagrams of {@code processes/} keep the promises that the code relies on. */
class ProcessModelTests {

	private static final Path PROCESSES = Path.of("processes");

	private static final Path FORMS = Path.of("forms");

	private static final Path RELEASED = Path.of("src/test/resources/released");

	private static final Path MAIL_TEMPLATES = Path.of("src/main/resources/mail");

	static Stream<Path> diagrams() {
		return files(PROCESSES, ".bpmn").stream();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aFileHoldsOneProcessOfItsName(Path diagram) {
		assertThat(elements(diagram, Process.class)).extracting(BaseElement::getId)
			.containsExactly(baseName(diagram, ".bpmn"));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyUserTaskShowsAFormOfItsOwnDeploymentToADesk(Path diagram) {
		assertThat(elements(diagram, UserTask.class)).allSatisfy(task -> {
			assertThat(FORMS.resolve(task.getCamundaFormRef() + ".form")).exists();
			assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
			assertThat(task.getCamundaCandidateGroups()).isNotBlank();
		});
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyTaskOfADeskShowsWhatItIsAbout(Path diagram) {
		assertThat(elements(diagram, UserTask.class))
			.filteredOn(task -> !task.getCamundaCandidateGroups().startsWith("${"))
			.allSatisfy(task -> assertThat(
					task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list())
				.anySatisfy(listener -> {
					assertThat(listener.getCamundaEvent()).isEqualTo("create");
					assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${showFacts}");
				}));
	}

	@Test
	void noTwoTasksShareAVariableForTheirDecision() {
		assertThat(diagrams().flatMap(diagram -> elements(diagram, UserTask.class).stream())
			.flatMap(task -> decisions(FORMS.resolve(task.getCamundaFormRef() + ".form")))).doesNotHaveDuplicates()
			.doesNotContain(TaskDecision.FORMER);
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void theFormsThatACustomerStepsThroughExist(Path diagram) {
		assertThat(customerForms(diagram)).allSatisfy(form -> assertThat(FORMS.resolve(form + ".form")).exists());
	}

	/** They are read on the confirmation without the form ({@code form.FormReading}). */
	@ParameterizedTest
	@MethodSource("diagrams")
	void theFormsThatACustomerStepsThroughHaveNoBlocks(Path diagram) {
		assertThat(customerForms(diagram)).allSatisfy(
				form -> assertThat(FORMS.resolve(form + ".form")).content().doesNotContainPattern("\\{\\{\\s*[#/]"));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyServiceTaskNamesTheBeanOfItsIdOrOneThatServesAllProcesses(Path diagram) {
		assertThat(elements(diagram, ServiceTask.class)).allSatisfy(task -> {
			if ("${sendMail}".equals(task.getCamundaDelegateExpression())) {
				assertThat(task.getId()).isEqualTo("mail-" + parameter(task, "template"));
				assertThat(MAIL_TEMPLATES.resolve(parameter(task, "template") + ".txt")).exists();
			}
			else if ("${markOverdue}".equals(task.getCamundaDelegateExpression())) {
				assertThat(elements(diagram, UserTask.class)).extracting(BaseElement::getId)
					.contains(parameter(task, MarkOverdue.TASK));
			}
			else if (!"send-mail".equals(task.getId())) { // whose bean's name is taken
				assertThat(task.getCamundaDelegateExpression()).isEqualTo("${%s}".formatted(camelCase(task.getId())));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void nothingIsCalledByAFormerName(Path diagram) {
		assertThat(Bpmn.convertToString(read(diagram)))
			.doesNotContain(FormerNames.NAMES.keySet().stream().map("${%s"::formatted).toList());
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyBusinessRuleTaskAsksTheNewestVersionOfADecision(Path diagram) {
		assertThat(elements(diagram, BusinessRuleTask.class)).allSatisfy(task -> {
			assertThat(PROCESSES.resolve(task.getCamundaDecisionRef() + ".dmn")).exists();
			assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("latest");
			assertThat(task.getCamundaMapDecisionResult()).isEqualTo("singleEntry");
		});
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aCalledProcessIsOfTheNewestVersion(Path diagram) {
		assertThat(elements(diagram, CallActivity.class)).allSatisfy(call -> {
			assertThat(PROCESSES.resolve(call.getCalledElement() + ".bpmn")).exists();
			assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
		});
	}

	/**
	 * A released version's tag means one diagram. When a release is made, its diagrams
	 * are copied to {@code released}.
	 */
	@ParameterizedTest
	@MethodSource("diagrams")
	void aDiagramThatHasChangedSinceTheReleaseHasAnotherVersionTag(Path diagram) {
		Path released = RELEASED.resolve(diagram.getFileName());
		assertThat(versionTag(diagram)).matches("\\d+\\.\\d+");
		if (Files.exists(released) && versionTag(released).equals(versionTag(diagram))) {
			assertThat(diagram).hasSameTextualContentAs(released);
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyActivityIsDocumented(Path diagram) {
		assertThat(elements(diagram, Activity.class)).allSatisfy(activity -> assertThat(activity.getDocumentations())
			.anySatisfy(documentation -> assertThat(documentation.getTextContent()).isNotBlank()));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyElementIsDrawn(Path diagram) {
		Set<String> drawn = new HashSet<>();
		elements(diagram, BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
		elements(diagram, BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
		assertThat(drawn).containsAll(
				elements(diagram, FlowElement.class).stream().map(BaseElement::getId).collect(Collectors.toSet()));
	}

	private static String versionTag(Path diagram) {
		return elements(diagram, Process.class).iterator().next().getCamundaVersionTag();
	}

	private static Stream<String> decisions(Path form) {
		try {
			return StreamSupport
				.stream(new ObjectMapper().readTree(form.toFile()).get("components").spliterator(), false)
				.filter(component -> "radio".equals(component.get("type").asText()))
				.map(component -> component.get("key").asText());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> customerForms(Path diagram) {
		return read(diagram).getModelElementsByType(CamundaProperty.class)
			.stream()
			.filter(property -> Set.of("customerForms", "confirmationForm").contains(property.getCamundaName()))
			.flatMap(property -> Stream.of(StringUtils.commaDelimitedListToStringArray(property.getCamundaValue())))
			.toList();
	}

	private static String parameter(ServiceTask task, String name) {
		return task.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaInputOutput.class)
			.singleResult()
			.getCamundaInputParameters()
			.stream()
			.filter(parameter -> name.equals(parameter.getCamundaName()))
			.map(CamundaInputParameter::getTextContent)
			.findFirst()
			.orElseThrow();
	}

	private static String camelCase(String id) {
		return StringUtils
			.uncapitalize(Stream.of(id.split("-")).map(StringUtils::capitalize).collect(Collectors.joining()));
	}

	private static <T extends ModelElementInstance> Collection<T> elements(Path diagram, Class<T> type) {
		return read(diagram).getModelElementsByType(type);
	}

	private static BpmnModelInstance read(Path diagram) {
		return Bpmn.readModelFromFile(diagram.toFile());
	}

	private static String baseName(Path file, String ending) {
		String name = file.getFileName().toString();
		return name.substring(0, name.length() - ending.length());
	}

	private static List<Path> files(Path folder, String ending) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
