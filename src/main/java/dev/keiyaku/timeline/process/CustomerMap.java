package dev.keiyaku.timeline.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.keiyaku.timeline.Milestone.State;
import dev.keiyaku.timeline.process.Waypoint.Exit;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * One version of a process as customers may see it: its milestones, and the usual way
 * through them. Everything is read from the diagram's extension properties:
 * <ul>
 * <li>{@code customerLabel} makes an activity or event a milestone;</li>
 * <li>{@code customerWaitsFor} names whom it waits for;</li>
 * <li>{@code customerDay} says of a timer that waits for a day what the day is
 * called;</li>
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

	private static final String DAY = "customerDay";

	private static final String PATH = "customerPath";

	private static final String USUAL = "usual";

	private static final String OUTCOME = "customerOutcome";

	private final Map<String, Waypoint> waypoints = new HashMap<>();

	private final List<String> starts = new ArrayList<>();

	private final Function<String, CustomerMap> called;

	/**
	 * @param called finds the map of a process that this one calls, by its key
	 */
	CustomerMap(BpmnModelInstance model, Function<String, CustomerMap> called) {
		model.getModelElementsByType(FlowNode.class)
			.forEach((node) -> this.waypoints.put(node.getId(), Waypoint.of(node)));
		model.getModelElementsByType(Process.class).forEach((process) -> this.starts.addAll(Waypoint.starts(process)));
		this.called = called;
	}

	/**
	 * @return the milestone that an activity is, or that it is part of
	 */
	Optional<Signpost> milestone(String activity) {
		for (Waypoint at = waypoint(activity); at != null; at = waypoint(at.scope())) {
			if (label(at) != null) {
				return Optional.of(new Signpost(label(at), waitsFor(activity, at), null, null));
			}
		}
		return Optional.empty();
	}

	/**
	 * @return whether the activity carries a label of its own
	 */
	boolean isMilestone(String activity) {
		return property(activity, LABEL) != null;
	}

	/**
	 * @return how an activity or event leaves its milestone when it is over
	 */
	State outcome(String activity) {
		String named = property(activity, OUTCOME);
		return (named != null) ? State.valueOf(named) : State.DONE;
	}

	/**
	 * @return {@code customerWaitsFor} of the activity itself, or null
	 */
	String waitsFor(String activity) {
		return property(activity, WAITS_FOR);
	}

	/**
	 * @return what the day is called for which alone the activity waits
	 */
	Optional<String> day(String activity) {
		return Optional.ofNullable(property(activity, DAY));
	}

	/**
	 * @return whether another process's milestones stand in the activity's place
	 */
	boolean isReplacedByCalled(String activity) {
		Waypoint at = waypoint(activity);
		return at != null && !within(at).isEmpty();
	}

	Set<String> predecessors(String activity) {
		return waypoint(activity).predecessors();
	}

	/**
	 * @param decided the flows of which it is known that the process will take them
	 * @return the milestones of the usual way from the start, in their order
	 */
	List<Signpost> ahead(Set<String> decided) {
		Walk walk = new Walk(decided);
		this.starts.forEach(walk::enter);
		return walk.found;
	}

	/**
	 * @return the milestones of the usual way behind an activity, in their order
	 */
	List<Signpost> ahead(String activity, Set<String> decided) {
		Walk walk = new Walk(decided);
		walk.at(waypoint(activity));
		return walk.found;
	}

	/**
	 * @return the variable with the date for which an event waits
	 */
	Optional<String> dateVariable(String event) {
		return Optional.ofNullable(waypoint(event).dateVariable());
	}

	/**
	 * @return whether something is done there, and not only waited for
	 */
	boolean isWork(String activity) {
		Waypoint at = waypoint(activity);
		return at != null && at.work();
	}

	private Waypoint waypoint(String id) {
		return this.waypoints.get(id);
	}

	/** The milestones of the process that is called there. */
	private List<Signpost> within(Waypoint at) {
		return (at.calls() != null) ? this.called.apply(at.calls()).ahead(Set.of()) : List.of();
	}

	private String waitsFor(String activity, Waypoint milestone) {
		String own = waitsFor(activity);
		return (own != null) ? own : milestone.properties().get(WAITS_FOR);
	}

	private static String label(Waypoint at) {
		return at.properties().get(LABEL);
	}

	private String property(String activity, String name) {
		Waypoint at = waypoint(activity);
		return (at != null) ? at.properties().get(name) : null;
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

		void at(Waypoint at) {
			this.seen.add(at.id());
			rememberDate(at);
			leave(at);
		}

		void enter(String id) {
			if (!this.seen.add(id)) {
				return;
			}
			Waypoint at = waypoint(id);
			rememberDate(at);
			List<Signpost> within = within(at);
			this.found.addAll(within);
			if (within.isEmpty() && label(at) != null) {
				this.found
					.add(new Signpost(label(at), at.properties().get(WAITS_FOR), this.dateVariable, at.businessDays()));
			}
			at.starts().forEach(this::enter);
			leave(at);
		}

		private void leave(Waypoint at) {
			List<Exit> exits = usual(at);
			if (exits.isEmpty() && at.scope() != null) {
				leave(waypoint(at.scope()));
			}
			exits.forEach((exit) -> enter(exit.target()));
		}

		private void rememberDate(Waypoint at) {
			if (at.timer()) {
				this.dateVariable = at.dateVariable();
			}
		}

		private List<Exit> usual(Waypoint at) {
			if (!at.asks() || at.exits().size() < 2) {
				return at.exits();
			}
			return Stream
				.<Predicate<Exit>>of((exit) -> this.decided.contains(exit.flow()),
						(exit) -> USUAL.equals(exit.properties().get(PATH)), Exit::usually, (exit) -> true)
				.flatMap((answer) -> at.exits().stream().filter(answer))
				.limit(1)
				.toList();
		}

	}

}
