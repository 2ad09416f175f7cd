package dev.keiyaku.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.number.CaseRows;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes what the cards and heads of tasks say. */
@Service
public class TaskCards {

	private final DeskTasks tasks;

	private final Cases cases;

	private final BusinessNumbers numbers;

	private final List<CaseRows<?>> kinds;

	private final Texts texts;

	private final Clock clock;

	TaskCards(DeskTasks tasks, Cases cases, BusinessNumbers numbers, List<CaseRows<?>> kinds, Texts texts,
			Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.numbers = numbers;
		this.kinds = kinds;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Those of the tasks that the desks work on.
	 * @param desks ids of groups
	 */
	@Transactional(readOnly = true)
	public List<TaskCard> of(Set<String> desks, Collection<String> ids) {
		return cards(this.tasks.of(desks, ids));
	}

	List<TaskCard> cards(List<DeskTask> tasks) {
		Map<String, Case> known = this.cases.of(tasks.stream().map(DeskTask::number).filter(Objects::nonNull).toList());
		return tasks.stream().map((task) -> card(task, Optional.ofNullable(known.get(task.number())))).toList();
	}

	private TaskCard card(DeskTask task, Optional<Case> about) {
		Instant now = this.clock.instant();
		Optional<LocalDate> deadline = deadline(task, about);
		return new TaskCard(task.id(), task.name(), Objects.toString(task.number(), ""),
				about.map(Case::company).orElse(""), about.map(Case::companyNumber).orElse(""),
				about.map(Case::person).orElse(""), about.map(Case::amount).map(this.texts::yen).orElse(""),
				about.map(Case::makers).orElse(""), waiting(Duration.between(task.created(), now)),
				deadline.map(this.texts::dayWithWeekday).orElse(""),
				deadline.map((day) -> urgency(day, task.due(), now)).orElse(""),
				Optional.ofNullable(task.assignee()).map(this.tasks::nameOf).orElse(""),
				Objects.toString(task.assignee(), ""), task.comments());
	}

	/** The earlier of the desk's own and of what was promised to the customer. */
	private Optional<LocalDate> deadline(DeskTask task, Optional<Case> about) {
		return Stream.of(Optional.ofNullable(task.due()).map(this::dayOf), about.flatMap(this::actBy))
			.flatMap(Optional::stream)
			.min(LocalDate::compareTo);
	}

	private Optional<LocalDate> actBy(Case about) {
		return this.numbers.find(about.number(), this.kinds.stream()).flatMap((kind) -> kind.actBy(about.number()));
	}

	private String urgency(LocalDate deadline, Instant due, Instant now) {
		LocalDate today = dayOf(now);
		if (deadline.isBefore(today) || (due != null && now.isAfter(due))) {
			return "late";
		}
		return deadline.equals(today) ? "today" : "";
	}

	private LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, this.clock.getZone());
	}

	/** In its largest unit alone. */
	private String waiting(Duration time) {
		if (time.toDays() > 0) {
			return this.texts.span(Duration.ofDays(time.toDays()));
		}
		return this.texts.span((time.toHours() > 0) ? Duration.ofHours(time.toHours())
				: time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1));
	}

}
