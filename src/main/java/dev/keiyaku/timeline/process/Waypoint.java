package dev.keiyaku.timeline.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * An activity, event or gateway of a diagram, as far as a {@link CustomerMap} needs it.
 * The diagram is XML, in which each look costs a search: so it is read once.
 *
 * @param scope the subprocess around it, or null
 * @param properties its extension properties that say something
 * @param work whether something is done there, and not only waited for
 * @param asks whether it is a gateway of whose exits one is taken
 * @param calls the key of the process that it calls, or null
 * @param timer whether it waits for a time
 * @param dateVariable the variable with the date for which it waits, or null
 * @param businessDays in how many a task is due, or null
 * @param starts the start events of a subprocess that need no trigger
 */
record Waypoint(String id, String scope, Map<String, String> properties, boolean work, boolean asks, String calls,
		boolean timer, String dateVariable, Integer businessDays, Set<String> predecessors, List<Exit> exits,
		List<String> starts) {

	/** A due date as {@code businessCalendar.inBusinessDays(1)} gives it. */
	private static final Pattern BUSINESS_DAYS = Pattern.compile("\\.inBusinessDays\\((\\d+)\\)");

	/** By itself, or as what a bean makes the moment of. */
	private static final Pattern DATE_VARIABLE = Pattern.compile("\\s*[$#]\\{(?:\\w+\\.\\w+\\()?(\\w+)\\)?}\\s*");

	/**
	 * A sequence flow.
	 *
	 * @param usually whether a gateway takes it by default
	 */
	record Exit(String flow, String target, Map<String, String> properties, boolean usually) {
	}

	static Waypoint of(FlowNode node) {
		String scope = (node.getParentElement() instanceof FlowNode around) ? around.getId() : null;
		boolean asks = node instanceof Gateway && !(node instanceof ParallelGateway)
				&& !(node instanceof InclusiveGateway);
		String calls = (node instanceof CallActivity call) ? call.getCalledElement() : null;
		Set<String> predecessors = node.getIncoming()
			.stream()
			.map((flow) -> flow.getSource().getId())
			.collect(Collectors.toSet());
		String usually = node.getAttributeValue("default");
		List<Exit> exits = node.getOutgoing().stream().map((flow) -> exit(flow, usually)).toList();
		return new Waypoint(node.getId(), scope, properties(node), node instanceof Activity, asks, calls,
				!node.getChildElementsByType(TimerEventDefinition.class).isEmpty(), dateVariable(node).orElse(null),
				businessDays(node).orElse(null), predecessors, exits, starts(node));
	}

	private static Exit exit(SequenceFlow flow, String usually) {
		return new Exit(flow.getId(), flow.getTarget().getId(), properties(flow), flow.getId().equals(usually));
	}

	/** The start events within a process or a subprocess that need no trigger. */
	static List<String> starts(ModelElementInstance scope) {
		return scope.getChildElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions().isEmpty())
			.map(StartEvent::getId)
			.toList();
	}

	/** Where it waits for one of several events, of the timer among them. */
	private static Optional<String> dateVariable(FlowNode node) {
		Stream<FlowNode> waiting = (node instanceof EventBasedGateway)
				? node.getOutgoing().stream().map(SequenceFlow::getTarget) : Stream.of(node);
		return waiting.flatMap((each) -> each.getChildElementsByType(TimerEventDefinition.class).stream())
			.map(TimerEventDefinition::getTimeDate)
			.filter(Objects::nonNull)
			.map((date) -> DATE_VARIABLE.matcher(date.getTextContent()))
			.filter(Matcher::matches)
			.map((variable) -> variable.group(1))
			.findFirst();
	}

	private static Optional<Integer> businessDays(FlowNode node) {
		return Optional.of(node)
			.filter(UserTask.class::isInstance)
			.map((task) -> ((UserTask) task).getCamundaDueDate())
			.map(BUSINESS_DAYS::matcher)
			.filter(Matcher::find)
			.map((days) -> Integer.valueOf(days.group(1)));
	}

	private static Map<String, String> properties(BaseElement element) {
		if (element.getExtensionElements() == null) {
			return Map.of();
		}
		Map<String, String> found = new HashMap<>();
		element.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.flatMap((properties) -> properties.getCamundaProperties().stream())
			.filter((property) -> property.getCamundaValue() != null && !property.getCamundaValue().isBlank())
			.forEach((property) -> found.putIfAbsent(property.getCamundaName(), property.getCamundaValue()));
		return found;
	}

}
