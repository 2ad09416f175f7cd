package dev.keiyaku.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What a diagram of {@code processes/} names, for the tests of its class of constants.
 */
public final class Diagram {

	private static final Path PROCESSES = Path.of("processes");

	private static final Path FORMS = Path.of("forms");

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern LITERAL = Pattern.compile("'[^']*'|\\b(?:null|true|false)\\b");

	/** A name that is neither a bean, nor a property, nor a method. */
	private static final Pattern VARIABLE = Pattern.compile("(?<![.\\w])[a-zA-Z]\\w*(?![\\w.(])");

	private static final Pattern DOCUMENTED = Pattern.compile("変数 ([a-zA-Z]+)");

	private final String key;

	private final BpmnModelInstance model;

	private Diagram(String key) {
		this.key = key;
		this.model = Bpmn.readModelFromFile(PROCESSES.resolve(key + ".bpmn").toFile());
	}

	/**
	 * @param key the process's key
	 */
	public static Diagram of(String key) {
		return new Diagram(key);
	}

	/**
	 * @return the texts that a class of constants holds
	 */
	public static Set<String> constants(Class<?> names) {
		return Stream.of(names.getDeclaredFields())
			.filter(field -> field.getType() == String.class)
			.map(Diagram::value)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * @return the names that Java has to know as well: the process's key, its messages,
	 * its variables
	 */
	public Set<String> names() {
		Set<String> names = variables();
		names.add(this.key);
		elements(Message.class).forEach(message -> names.add(message.getName()));
		return names;
	}

	/**
	 * @return the variables that expressions, documentation, the forms of user tasks and
	 * the callers of the process name
	 */
	public Set<String> variables() {
		Set<String> variables = new TreeSet<>();
		expressions().forEach(text -> EXPRESSION.matcher(text)
			.results()
			.map(found -> LITERAL.matcher(found.group(1)).replaceAll(" "))
			.flatMap(expression -> VARIABLE.matcher(expression).results())
			.forEach(variable -> variables.add(variable.group())));
		elements(Documentation.class).forEach(documentation -> DOCUMENTED.matcher(documentation.getTextContent())
			.results()
			.forEach(variable -> variables.add(variable.group(1))));
		variables.addAll(handedOver(this.model, CamundaIn::getCamundaSource));
		variables.addAll(handedOverByCallers());
		variables.addAll(formKeys());
		return variables;
	}

	/**
	 * @return what is entered on the forms of user tasks
	 */
	public Set<String> formKeys() {
		return elements(UserTask.class).stream()
			.flatMap(task -> keys(FORMS.resolve(task.getCamundaFormRef() + ".form")))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * @return whether somebody completes anything of it
	 */
	public boolean hasTasks() {
		return !elements(UserTask.class).isEmpty();
	}

	public Set<String> ids() {
		return elements(BaseElement.class).stream()
			.map(BaseElement::getId)
			.filter(id -> id != null)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Stream<String> expressions() {
		return Stream
			.of(elements(Expression.class).stream().map(ModelElementInstance::getTextContent),
					elements(UserTask.class).stream().map(UserTask::getCamundaCandidateGroups),
					elements(UserTask.class).stream().map(UserTask::getCamundaDueDate).filter(due -> due != null))
			.flatMap(Function.identity());
	}

	private Set<String> handedOverByCallers() {
		try (Stream<Path> files = Files.list(PROCESSES)) {
			return files.filter(file -> file.toString().endsWith(".bpmn"))
				.map(file -> Bpmn.readModelFromFile(file.toFile()))
				.flatMap(caller -> caller.getModelElementsByType(CallActivity.class).stream())
				.filter(call -> this.key.equals(call.getCalledElement()))
				.flatMap(call -> call.getExtensionElements()
					.getElementsQuery()
					.filterByType(CamundaIn.class)
					.list()
					.stream())
				.map(CamundaIn::getCamundaTarget)
				.filter(target -> target != null)
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> handedOver(BpmnModelInstance model, Function<CamundaIn, String> name) {
		return model.getModelElementsByType(CamundaIn.class)
			.stream()
			.map(name)
			.filter(variable -> variable != null)
			.collect(Collectors.toSet());
	}

	private <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	private static Stream<String> keys(Path form) {
		try {
			return new ObjectMapper().readTree(form.toFile()).findValues("key").stream().map(JsonNode::asText);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String value(Field constant) {
		try {
			constant.setAccessible(true);
			return (String) constant.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
