package dev.keiyaku.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.keiyaku.number.CaseRows;
import dev.keiyaku.search.SearchText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of all kinds, read by one statement. */
@Component
class Cases {

	private static final String COLUMNS = "number, company_id, company_number, company, person, amount, day, kind, state";

	/** Without spaces, since a name is typed with one or without. */
	private static final String TEXT = """
			replace(as_searched(concat_ws('|', cases.number, company_number, company, person, reading)), ' ', '')""";

	private static final String BY_NUMBER = "select %s, makers from cases where number in (:numbers)"
		.formatted(COLUMNS);

	/**
	 * The numbers are the business keys of the instances in which the desks have had a
	 * task: what the engine's history tells.
	 */
	private static final String OF_DESKS = """
			mine as (
			  select distinct instance.business_key_ as number
			  from act_hi_identitylink link join act_hi_taskinst task on task.id_ = link.task_id_
			    join act_hi_procinst instance on instance.id_ = task.proc_inst_id_
			  where link.group_id_ in (:desks) and link.type_ = 'candidate'
			)
			select mine.number, company_id, company_number, company, person, amount, day, kind, state,
			  null as makers
			from mine join cases on cases.number = mine.number""";

	private static final String OF_COMPANY = " where company_id = :company";

	private static final String NEWEST = " order by day desc, number desc limit :most";

	private final JdbcClient jdbc;

	/** All kinds, as a common table expression. */
	private final String cases;

	Cases(JdbcClient jdbc, List<CaseRows<?>> kinds) {
		this.jdbc = jdbc;
		this.cases = kinds.stream()
			.map(CaseRows::select)
			.collect(Collectors.joining("\nunion all\n", "with cases as not materialized (\n", "\n)\n"));
	}

	/** Those of the numbers that are cases, by number. */
	Map<String, Case> of(Collection<String> numbers) {
		if (numbers.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(this.cases + BY_NUMBER)
			.param("numbers", Set.copyOf(numbers))
			.query(Case.class)
			.stream()
			.collect(Collectors.toMap(Case::number, Function.identity()));
	}

	/**
	 * Those in which a desk has, or had, a task, and in whose numbers, company or person
	 * each of the words stands; a word that is a sum of yen may be the amount as well.
	 * @param desks ids of groups
	 * @param words as {@link SearchText#words} gives them
	 * @return newest first
	 */
	List<Case> ofDesks(Set<String> desks, List<String> words, int most) {
		if (desks.isEmpty() || words.isEmpty()) {
			return List.of();
		}
		String found = IntStream.range(0, words.size())
			.mapToObj((i) -> "(%s like :word%d escape '!' or amount = :amount%d)".formatted(TEXT, i, i))
			.collect(Collectors.joining(" and ", " where ", NEWEST));
		JdbcClient.StatementSpec search = this.jdbc.sql(this.cases + ", " + OF_DESKS + found)
			.param("desks", desks)
			.param("most", most);
		for (int i = 0; i < words.size(); i++) {
			search = search.param("word" + i, AskedWord.pattern(words.get(i)))
				.param("amount" + i, AskedWord.yen(words.get(i)));
		}
		return search.query(Case.class).list();
	}

	/**
	 * Those of a company's in which a desk has, or had, a task.
	 * @param desks ids of groups
	 * @return newest first
	 */
	List<Case> ofCompany(Set<String> desks, long companyId, int most) {
		if (desks.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(this.cases + ", " + OF_DESKS + OF_COMPANY + NEWEST)
			.param("desks", desks)
			.param("company", companyId)
			.param("most", most)
			.query(Case.class)
			.list();
	}

}
