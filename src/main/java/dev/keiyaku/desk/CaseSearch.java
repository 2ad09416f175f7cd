package dev.keiyaku.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.search.SearchText;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by what somebody at a desk types: a number, a company, a person, an amount.
 */
@Service
public class CaseSearch {

	private static final int MOST = 50;

	private final Cases cases;

	private final DeskTasks tasks;

	private final TaskCards cards;

	private final Texts texts;

	CaseSearch(Cases cases, DeskTasks tasks, TaskCards cards, Texts texts) {
		this.cases = cases;
		this.tasks = tasks;
		this.cards = cards;
		this.texts = texts;
	}

	/**
	 * What was found.
	 *
	 * @param waiting the tasks that wait at the desks
	 * @param past cases in which the desks had a task, newest first
	 * @param more whether there are more
	 */
	public record Found(List<TaskCard> waiting, List<Past> past, boolean more) {
	}

	/**
	 * A case without a task, or with one of another desk: texts for people.
	 */
	public record Past(String number, String kind, String company, String person, String amount, String day,
			String state) {
	}

	/**
	 * @param desks ids of groups: what others work on is never found
	 */
	@Transactional(readOnly = true)
	public Found find(Set<String> desks, String query) {
		List<Case> found = this.cases.ofDesks(desks, SearchText.words(query), MOST + 1);
		List<Case> shown = found.stream().limit(MOST).toList();
		List<DeskTask> waiting = this.tasks.about(desks, shown.stream().map(Case::number).toList());
		Set<String> open = waiting.stream().map(DeskTask::number).collect(Collectors.toCollection(HashSet::new));
		return new Found(this.cards.cards(waiting),
				past(shown.stream().filter((each) -> !open.contains(each.number()))), found.size() > MOST);
	}

	List<Past> past(Stream<Case> cases) {
		return cases.map(this::past).toList();
	}

	private Past past(Case found) {
		return new Past(found.number(), this.texts.of(found.kind()), found.company(),
				Objects.toString(found.person(), ""), (found.amount() != null) ? this.texts.yen(found.amount()) : "",
				this.texts.day(found.day()), this.texts.of(found.state()));
	}

}
