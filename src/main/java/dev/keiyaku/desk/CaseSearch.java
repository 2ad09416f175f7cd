package dev.keiyaku.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.search.SearchText;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by what somebody at a desk types: a number, a company, a person, a subject,
 * an amount.
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
	 * @param waiting all tasks that wait at the desks
	 * @param past other cases in which the desks had a task, newest first
	 * @param more whether there are more of these
	 */
	public record Found(List<TaskCard> waiting, List<Past> past, boolean more) {
	}

	/**
	 * A case without a task, or with one of another desk: texts for people.
	 */
	public record Past(String number, String kind, String company, String person, String subject, String amount,
			String day, String state) {
	}

	/**
	 * @param desks ids of groups: what others work on is never found
	 */
	@Transactional(readOnly = true)
	public Found find(Set<String> desks, String query) {
		List<String> words = SearchText.words(query);
		Map<String, Case> waiting = this.cases.waiting(desks, words)
			.stream()
			.collect(Collectors.toMap(Case::number, Function.identity()));
		List<Case> past = this.cases.past(desks, words, MOST + 1);
		return new Found(this.cards.cards(this.tasks.about(desks, waiting.keySet()), waiting),
				past(past.stream().limit(MOST)), past.size() > MOST);
	}

	List<Past> past(Stream<Case> cases) {
		return cases.map(this::past).toList();
	}

	private Past past(Case found) {
		return new Past(found.number(), this.texts.of(found.kind()), Objects.toString(found.company(), ""),
				Objects.toString(found.person(), ""), Objects.toString(found.subject(), ""),
				(found.amount() != null) ? this.texts.yen(found.amount()) : "", this.texts.day(found.day()),
				this.texts.of(found.state()));
	}

}
