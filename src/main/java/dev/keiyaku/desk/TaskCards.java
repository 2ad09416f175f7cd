package dev.keiyaku.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.number.CasePromise;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes what the cards and heads of tasks say. */
@Service
public class TaskCards {

	private final DeskTasks tasks;

	private final Cases cases;

	private final BusinessNumbers numbers;

	private final List<CasePromise<?>> promises;

	private final Texts texts;

	private final Clock clock;

	TaskCards(DeskTasks tasks, Cases cases, BusinessNumbers numbers, List<CasePromise<?>> promises, Texts texts,
			Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.numbers = numbers;
		this.promises = promises;
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

	private List<TaskCard> cards(List<DeskTask> tasks) {
		return cards(tasks, this.cases.of(tasks.stream().map(DeskTask::number).filter(Objects::nonNull).toList()));
	}

	/**
	 * @param about what the tasks are about, by number
	 */
	List<TaskCard> cards(List<DeskTask> tasks, Map<String, Case> about) {
		Map<String, LocalDate> promised = promised(about.keySet());
		Map<String, String> names = this.tasks.namesOf(tasks.stream()
			.map(DeskTask::assignee)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet()));
		return tasks.stream()
			.map((task) -> card(task, Optional.ofNullable(task.number()).map(about::get),
					Optional.ofNullable(task.number()).map(promised::get),
					Optional.ofNullable(task.assignee()).map(names::get)))
			.toList();
	}

	/** By when what customers have been promised asks for it, by number. */
	private Map<String, LocalDate> promised(Set<String> numbers) {
		Map<String, LocalDate> days = new HashMap<>();
		numbers.stream()
			.collect(Collectors.groupingBy((number) -> this.numbers.find(number, this.promises.stream())))
			.forEach((kind, those) -> kind.ifPresent((promise) -> days.putAll(promise.actBy(those))));
		return days;
	}

	private TaskCard card(DeskTask task, Optional<Case> about, Optional<LocalDate> promised,
			Optional<String> claimedBy) {
		Instant now = this.clock.instant();
		Optional<LocalDate> deadline = deadline(task, promised);
		return new TaskCard(task.id(), task.name(), Objects.toString(task.number(), ""),
				about.map(Case::company).orElse(""), about.map(Case::companyNumber).orElse(""),
				about.map(Case::person).orElse(""), about.map(Case::subject).orElse(""),
				about.map(Case::amount).map(this.texts::yen).orElse(""), about.map(Case::makers).orElse(""),
				waiting(Duration.between(task.created(), now)), deadline.map(this.texts::dayWithWeekday).orElse(""),
				deadline.map((day) -> urgency(day, task.due(), now)).orElse(""), claimedBy.orElse(""),
				Objects.toString(task.assignee(), ""), task.comments());
	}

	/** The earlier of the desk's own and of what was promised to the customer. */
	private Optional<LocalDate> deadline(DeskTask task, Optional<LocalDate> promised) {
		return Stream.of(Optional.ofNullable(task.due()).map(this::dayOf), promised)
			.flatMap(Optional::stream)
			.min(LocalDate::compareTo);
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
