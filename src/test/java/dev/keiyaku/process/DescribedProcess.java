package dev.keiyaku.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What {@code docs/processes.md} says of one diagram, read out of it. */
record DescribedProcess(String id, String name, String version, String purpose, List<Row> tasks, List<Row> messages,
		List<Row> timers, List<Row> mails, List<Row> retries, List<Row> decisions, List<Row> calls) {

	private static final Path MAILS = Path.of("src/main/resources/mail");

	private static final Pattern BUSINESS_DAYS = Pattern
		.compile("\\$\\{businessCalendar\\.inBusinessDays\\((\\d+)\\)}");

	/**
	 * A line of a table.
	 *
	 * @param id the element's
	 * @param facts what the table's own columns show, in their order
	 * @param text the element's documentation
	 */
	record Row(String id, String name, List<String> facts, String text) {
	}

	static DescribedProcess of(Path diagram, Properties desks) throws IOException {
		BpmnModelInstance model = Bpmn.readModelFromFile(diagram.toFile());
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		return new DescribedProcess(process.getId(), process.getName(), process.getCamundaVersionTag(),
				documentation(process),
				rows(model, UserTask.class,
						(task) -> List.of(desk(task, desks), time(task.getCamundaDueDate()),
								code(task.getCamundaFormRef()))),
				messages(model), timers(model), mails(model, desks), retries(model),
				rows(model, BusinessRuleTask.class, (task) -> List.of(code(task.getCamundaDecisionRef()))),
				rows(model, CallActivity.class, (call) -> List.of(code(call.getCalledElement()))));
	}

	/** To its part of the page. */
	public String link() {
		return "[%s](#%s)".formatted(this.name, this.id);
	}

	public String picture() {
		return "![%s](processes/%s.png)".formatted(this.name, this.id);
	}

	private static List<Row> messages(BpmnModelInstance model) {
		Stream<Row> events = definitions(model, MessageEventDefinition.class)
			.map((definition) -> row(event(definition), List.of(code(definition.getMessage().getName()))));
		Stream<Row> tasks = model.getModelElementsByType(ReceiveTask.class)
			.stream()
			.map((task) -> row(task, List.of(code(name(task.getMessage())))));
		return Stream.concat(tasks, events).toList();
	}

	private static List<Row> timers(BpmnModelInstance model) {
		return definitions(model, TimerEventDefinition.class)
			.map((timer) -> row(event(timer), List.of(time(timer.getTextContent()), at(event(timer)))))
			.toList();
	}

	private static List<Row> mails(BpmnModelInstance model, Properties desks) throws IOException {
		List<Row> mails = new ArrayList<>();
		for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
			if ("${sendMail}".equals(task.getCamundaDelegateExpression())) {
				String template = parameter(task, "template");
				String desk = parameter(task, "recipient");
				mails.add(row(task, List.of(subject(template), desk.isEmpty() ? "" : named(desk, desks))));
			}
		}
		return mails;
	}

	/** Where the process goes on by a job, and how often that is tried again. */
	private static List<Row> retries(BpmnModelInstance model) {
		return model.getModelElementsByType(CamundaFailedJobRetryTimeCycle.class)
			.stream()
			.map((cycle) -> row((FlowNode) cycle.getParentElement().getParentElement(),
					List.of(code(cycle.getTextContent().replaceAll("[${}]", "")))))
			.toList();
	}

	private static <T extends FlowNode> List<Row> rows(BpmnModelInstance model, Class<T> type,
			Function<T, List<String>> facts) {
		return model.getModelElementsByType(type).stream().map((node) -> row(node, facts.apply(node))).toList();
	}

	private static Row row(FlowNode node, List<String> facts) {
		return new Row(node.getId(), (node.getName() != null) ? line(node.getName()) : "", facts, documentation(node));
	}

	private static <T extends ModelElementInstance> Stream<T> definitions(BpmnModelInstance model, Class<T> type) {
		return model.getModelElementsByType(type)
			.stream()
			.filter((definition) -> definition.getParentElement() instanceof CatchEvent);
	}

	private static FlowNode event(ModelElementInstance definition) {
		return (FlowNode) definition.getParentElement();
	}

	/** The name of the activity at whose border an event is. */
	private static String at(FlowNode event) {
		return (event instanceof BoundaryEvent border) ? line(((Activity) border.getAttachedTo()).getName()) : "";
	}

	private static String name(Message message) {
		return (message != null) ? message.getName() : null;
	}

	private static String desk(UserTask task, Properties desks) {
		return named(task.getCamundaCandidateGroups(), desks);
	}

	private static String named(String group, Properties desks) {
		String name = desks.getProperty("process.desk." + group);
		return (name != null) ? name + " " + code(group) : code(group);
	}

	private static String subject(String template) throws IOException {
		String first = Files.readAllLines(MAILS.resolve(template + ".txt")).get(0);
		return first.substring("Subject: ".length())
			.replaceAll("\\[\\(\\$\\{[^}]*}\\)]", "…")
			.replaceAll("\\[[#/].*?]", "");
	}

	private static String parameter(ServiceTask task, String name) {
		return Stream.ofNullable(task.getExtensionElements())
			.flatMap((
					extensions) -> extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
			.map(CamundaInputOutput::getCamundaInputParameters)
			.flatMap(Collection::stream)
			.filter((parameter) -> name.equals(parameter.getCamundaName()))
			.map(CamundaInputParameter::getTextContent)
			.findFirst()
			.orElse("");
	}

	private static String documentation(BaseElement element) {
		return element.getDocumentations()
			.stream()
			.map((documentation) -> line(documentation.getTextContent()))
			.collect(Collectors.joining(" "));
	}

	/**
	 * A time in words, where it is one of business days; else the diagram's expression.
	 */
	private static String time(String expression) {
		Matcher days = BUSINESS_DAYS.matcher((expression != null) ? expression.strip() : "");
		return days.matches() ? days.group(1) + "営業日後" : code(expression);
	}

	private static String code(String text) {
		return (text == null || text.isBlank()) ? "" : "`" + line(text) + "`";
	}

	/** As a cell of a table holds it. */
	private static String line(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|");
	}

}
