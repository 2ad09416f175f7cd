package dev.keiyaku.timeline.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keiyaku.timeline.Milestone.State;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One version of a process as customers may see it: its milestones, and the usual way
 * through them. Everything is read from the diagram's extension properties:
 * <ul>
 * <li>{@code customerLabel} makes an activity or event a milestone;</li>
 * <li>{@code customerWaitsFor} names whom it waits for;</li>
 * <li>{@code customerPath} with the value {@code usual} marks the usual answer to a
 * gateway's question. Without it the usual answer is the default flow, else the first
 * one;</li>
 * <li>{@code customerOutcome} names the {@link State} in which an event leaves the
 * milestone of its label, where that is not {@code DONE}.</li>
 * </ul>
 * The milestones of a called process stand in the place of the call.
 */
final class CustomerMap {

	private static final String LABEL = "customerLabel";

	private static final String WAITS_FOR = "customerWaitsFor";

	private static final String PATH = "customerPath";

	private static final String USUAL = "usual";

	private static final String OUTCOME = "customerOutcome";

	private static final Pattern DATE_VARIABLE = Pattern.compile("\\s*[$#]\\{(\\w+)}\\s*");

	private static final Pattern BUSINESS_DAYS = Pattern.compile("\\.inBusinessDays\\((\\d+)\\)");

	private final BpmnModelInstance model;

	private final Function<String, CustomerMap> called;

	/**
	 * @param called finds the map of a process that this one calls, by its key
	 */
	CustomerMap(BpmnModelInstance model, Function<String, CustomerMap> called) {
		this.model = model;
		this.called = called;
	}

	/**
	 * @return the milestone that an activity is, or that it is part of
	 */
	Optional<Signpost> milestone(String activity) {
		for (ModelElementInstance at = node(activity); at instanceof FlowNode node; at = at.getParentElement()) {
			if (label(node) != null) {
				return Optional.of(new Signpost(label(node), waitsFor(activity, node), null, null));
			}
		}
		return Optional.empty();
	}

	/**
	 * @return whether the activity carries a label of its own
	 */
	boolean isMilestone(String activity) {
		FlowNode node = node(activity);
		return node != null && label(node) != null;
	}

	/**
	 * @return how an activity or event leaves its milestone when it is over
	 */
	State outcome(String activity) {
		String named = property(node(activity), OUTCOME);
		return (named != null) ? State.valueOf(named) : State.DONE;
	}

	/**
	 * @return {@code customerWaitsFor} of the activity itself, or null
	 */
	String waitsFor(String activity) {
		return property(node(activity), WAITS_FOR);
	}

	/**
	 * @return whether another process's milestones stand in the activity's place
	 */
	boolean isReplacedByCalled(String activity) {
		return node(activity) instanceof CallActivity call && !calledMap(call).ahead(Set.of()).isEmpty();
	}

	Set<String> predecessors(String activity) {
		Set<String> predecessors = new HashSet<>();
		node(activity).getIncoming().forEach(flow -> predecessors.add(flow.getSource().getId()));
		return predecessors;
	}

	/**
	 * @param decided the flows of which it is known that the process will take them
	 * @return the milestones of the usual way from the start, in their order
	 */
	List<Signpost> ahead(Set<String> decided) {
		Walk walk = new Walk(decided);
		this.model.getModelElementsByType(Process.class).forEach(walk::start);
		return walk.found;
	}

	/**
	 * @return the milestones of the usual way behind an activity, in their order
	 */
	List<Signpost> ahead(String activity, Set<String> decided) {
		Walk walk = new Walk(decided);
		walk.at(node(activity));
		return walk.found;
	}

	/**
	 * @return the variable with the date for which an event waits
	 */
	Optional<String> dateVariable(String event) {
		return dateVariable(node(event));
	}

	/**
	 * @return whether something is done there, and not only waited for
	 */
	boolean isWork(String activity) {
		return node(activity) instanceof Activity;
	}

	private FlowNode node(String id) {
		ModelElementInstance element = this.model.getModelElementById(id);
		return (element instanceof FlowNode node) ? node : null;
	}

	private CustomerMap calledMap(CallActivity call) {
		return this.called.apply(call.getCalledElement());
	}

	private String waitsFor(String activity, FlowNode milestone) {
		String own = waitsFor(activity);
		return (own != null) ? own : property(milestone, WAITS_FOR);
	}

	private static Optional<String> dateVariable(FlowNode node) {
		return node.getChildElementsByType(TimerEventDefinition.class)
			.stream()
			.map(TimerEventDefinition::getTimeDate)
			.filter(Objects::nonNull)
			.map(date -> DATE_VARIABLE.matcher(date.getTextContent()))
			.filter(Matcher::matches)
			.map(variable -> variable.group(1))
			.findFirst();
	}

	/** A task's due date as {@code businessCalendar.inBusinessDays(1)} gives it. */
	private static Integer businessDays(FlowNode node) {
		return Optional.of(node)
			.filter(UserTask.class::isInstance)
			.map(task -> ((UserTask) task).getCamundaDueDate())
			.map(BUSINESS_DAYS::matcher)
			.filter(Matcher::find)
			.map(days -> Integer.valueOf(days.group(1)))
			.orElse(null);
	}

	private static String label(FlowNode node) {
		return property(node, LABEL);
	}

	private static String property(BaseElement element, String name) {
		if (element == null || element.getExtensionElements() == null) {
			return null;
		}
		return element.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.flatMap(properties -> properties.getCamundaProperties().stream())
			.filter(property -> name.equals(property.getCamundaName()))
			.map(property -> property.getCamundaValue())
			.filter(value -> value != null && !value.isBlank())
			.findFirst()
			.orElse(null);
	}

	/** Goes the usual way and notes the milestones beside it. */
	private final class Walk {

		private final List<Signpost> found = new ArrayList<>();

		private final Set<String> seen = new HashSet<>();

		private final Set<String> decided;

		private String dateVariable;

		Walk(Set<String> decided) {
			this.decided = decided;
		}

		void at(FlowNode node) {
			this.seen.add(node.getId());
			rememberDate(node);
			leave(node);
		}

		void start(ModelElementInstance scope) {
			scope.getChildElementsByType(StartEvent.class)
				.stream()
				.filter(start -> start.getEventDefinitions().isEmpty())
				.forEach(this::enter);
		}

		private void enter(FlowNode node) {
			if (!this.seen.add(node.getId())) {
				return;
			}
			rememberDate(node);
			List<Signpost> within = (node instanceof CallActivity call) ? calledMap(call).ahead(Set.of()) : List.of();
			this.found.addAll(within);
			if (within.isEmpty() && label(node) != null) {
				this.found
					.add(new Signpost(label(node), property(node, WAITS_FOR), this.dateVariable, businessDays(node)));
			}
			if (node instanceof SubProcess) {
				start(node);
			}
			leave(node);
		}

		private void leave(FlowNode node) {
			Collection<SequenceFlow> flows = usual(node);
			if (flows.isEmpty() && node.getParentElement() instanceof SubProcess scope) {
				leave(scope);
			}
			flows.forEach(flow -> enter(flow.getTarget()));
		}

		private void rememberDate(FlowNode node) {
			if (!node.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
				this.dateVariable = CustomerMap.dateVariable(node).orElse(null);
			}
		}

		private Collection<SequenceFlow> usual(FlowNode node) {
			Collection<SequenceFlow> flows = node.getOutgoing();
			boolean asks = node instanceof Gateway && !(node instanceof ParallelGateway)
					&& !(node instanceof InclusiveGateway);
			if (!asks || flows.size() < 2) {
				return flows;
			}
			return Stream
				.<Predicate<SequenceFlow>>of(flow -> this.decided.contains(flow.getId()),
						flow -> USUAL.equals(property(flow, PATH)),
						flow -> flow.getId().equals(node.getAttributeValue("default")), flow -> true)
				.flatMap(answer -> flows.stream().filter(answer))
				.limit(1)
				.toList();
		}

	}

}
