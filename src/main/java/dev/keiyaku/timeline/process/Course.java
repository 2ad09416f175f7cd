package dev.keiyaku.timeline.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Milestone.State;

/**
 * Lays an instance's course on the map of its process: which milestones are behind, where
 * it is, and what comes on the usual way from there.
 *
 * @param visits where the instance has been, in that order, an activity once
 * @param active where it is: activities that are going on or that a job is to begin
 * @param dates the instance's variables that are dates
 * @param decided the flows of which it is known that the instance will take them
 * @param called the milestones of the instance that a call activity has called
 */
record Course(CustomerMap map, Instant begun, List<Visit> visits, Collection<String> active, Map<String, Instant> dates,
		Set<String> decided, Function<Visit, List<Milestone>> called) {

	/**
	 * @return the milestones in their order: behind, now, ahead. Activities of one label
	 * are one milestone.
	 */
	List<Milestone> milestones() {
		Map<String, Milestone> milestones = new LinkedHashMap<>();
		behind().forEach(milestone -> put(milestones, milestone));
		now(milestones);
		this.active.forEach(activity -> ahead(this.map.ahead(activity, this.decided), this.dates)
			.forEach(milestone -> milestones.putIfAbsent(milestone.label(), milestone)));
		return milestones.values()
			.stream()
			.sorted(Comparator.comparing(milestone -> milestone.state() == State.NEXT))
			.toList();
	}

	private List<Milestone> behind() {
		List<Milestone> behind = new ArrayList<>();
		for (Visit visit : this.visits) {
			if (this.map.isReplacedByCalled(visit.activity())) {
				behind.addAll(this.called.apply(visit));
			}
			else if (this.map.isMilestone(visit.activity())) {
				behind.add(behind(visit));
			}
		}
		return behind;
	}

	private Milestone behind(Visit visit) {
		Signpost post = this.map.milestone(visit.activity()).orElseThrow();
		if (visit.end() == null) {
			return new Milestone(post.label(), State.NOW, visit.start(), null, null, post.waitsFor());
		}
		State outcome = visit.canceled() ? State.SKIPPED : this.map.outcome(visit.activity());
		return new Milestone(post.label(), outcome, visit.start(), visit.end(), null, null);
	}

	/** The last state of a label counts, from its first beginning on. */
	private static void put(Map<String, Milestone> milestones, Milestone milestone) {
		Milestone earlier = milestones.remove(milestone.label());
		Instant since = (earlier != null && earlier.since() != null) ? earlier.since() : milestone.since();
		milestones.put(milestone.label(), new Milestone(milestone.label(), milestone.state(), since, milestone.until(),
				milestone.due(), milestone.waitsFor()));
	}

	private void now(Map<String, Milestone> milestones) {
		for (String activity : this.active) {
			if (!this.map.isReplacedByCalled(activity)) {
				Milestone now = this.map.milestone(activity)
					.map(post -> now(post, activity))
					.orElseGet(() -> stillGoingOn(milestones.values(), activity));
				if (now != null) {
					put(milestones, now);
				}
			}
		}
	}

	private Milestone now(Signpost post, String activity) {
		return this.map.day(activity)
			.map(day -> Milestone.waiting(post.label(), since(activity), due(activity), day))
			.orElseGet(() -> new Milestone(post.label(), State.NOW, since(activity), null, due(activity),
					post.waitsFor()));
	}

	private Instant due(String activity) {
		return due(this.map.dateVariable(activity).orElse(null), this.dates);
	}

	/**
	 * Work that has no label of its own belongs to the milestone that was reached last.
	 */
	private Milestone stillGoingOn(Collection<Milestone> milestones, String activity) {
		Milestone last = null;
		for (Milestone milestone : milestones) {
			last = (milestone.state() == State.NEXT) ? last : milestone;
		}
		if (last == null || last.state() == State.NOW || !this.map.isWork(activity)) {
			return null;
		}
		return new Milestone(last.label(), State.NOW, last.since(), null, null, this.map.waitsFor(activity));
	}

	private Instant since(String activity) {
		return visit(Set.of(activity)).map(Visit::start)
			.or(() -> visit(this.map.predecessors(activity)).map(Visit::end))
			.orElse(this.begun);
	}

	private Optional<Visit> visit(Set<String> activities) {
		return this.visits.stream()
			.filter(visit -> activities.contains(visit.activity()))
			.reduce((earlier, later) -> later);
	}

	/**
	 * @param dates the values of variables that are dates
	 */
	static Stream<Milestone> ahead(List<Signpost> posts, Map<String, Instant> dates) {
		Map<String, Milestone> ahead = new LinkedHashMap<>();
		posts.forEach(post -> ahead.putIfAbsent(post.label(), new Milestone(post.label(), State.NEXT, null, null,
				due(post.dateVariable(), dates), post.waitsFor(), post.businessDays())));
		return ahead.values().stream();
	}

	private static Instant due(String variable, Map<String, Instant> dates) {
		return (variable != null) ? dates.get(variable) : null;
	}

}
