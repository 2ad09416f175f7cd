package dev.keiyaku.desk.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.keiyaku.desk.Case;
import dev.keiyaku.desk.Cases;
import dev.keiyaku.number.CaseRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the cases of all kinds by one statement. Which are a desk's is known by the
 * engine: their numbers are the business keys of the instances in which it has a task, or
 * has had one as far as the history tells.
 */
@Component
class EngineCases implements Cases {

	private static final String COLUMNS = "number, company_id, company_number, company, person, subject, amount, day, "
			+ "kind, state";

	private static final String BY_NUMBER = "select %s, makers from cases where number in (:numbers)"
		.formatted(COLUMNS);

	private static final String WAITING = """
			select instance.business_key_ as number
			from act_ru_identitylink link join act_ru_task task on task.id_ = link.task_id_
			  join act_ru_execution instance on instance.id_ = task.proc_inst_id_
			where link.group_id_ in (:desks) and link.type_ = 'candidate'
			""";

	private static final String EVER = """
			select instance.business_key_ as number
			from act_hi_identitylink link join act_hi_taskinst task on task.id_ = link.task_id_
			  join act_hi_procinst instance on instance.id_ = task.proc_inst_id_
			where link.group_id_ in (:desks) and link.type_ = 'candidate'
			""";

	/**
	 * The text of a case is made once, without spaces, since a name is typed with one or
	 * without.
	 */
	private static final String OF_DESKS = """
			mine as (
			  %s
			)
			select cases.number, company_id, company_number, company, person, subject, amount, day, kind, state, %s as makers
			from (select distinct number from mine) mine join cases on cases.number = mine.number
			""";

	private static final String SEARCHED = """
			cross join lateral (
			  select replace(as_searched(concat_ws('|', cases.number, company_number, company, person, reading, subject)),
			    ' ', '') as text
			  offset 0
			) asked
			where %s
			""";

	private static final String WITHOUT_MAKERS = "null";

	private static final String OF_COMPANY = " where company_id = :company";

	private static final String NEWEST = " order by day desc, cases.number desc limit :most";

	private final JdbcClient jdbc;

	private final Clock clock;

	/** All kinds, as a common table expression. */
	private final String cases;

	EngineCases(JdbcClient jdbc, List<CaseRows> kinds, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.cases = kinds.stream()
			.map(CaseRows::select)
			.collect(Collectors.joining("\nunion all\n", "with cases as not materialized (\n", "\n)\n"));
	}

	@Override
	public Map<String, Case> of(Collection<String> numbers) {
		if (numbers.isEmpty()) {
			return Map.of();
		}
		return asked(BY_NUMBER).param("numbers", Set.copyOf(numbers))
			.query(Case.class)
			.stream()
			.collect(Collectors.toMap(Case::number, Function.identity()));
	}

	@Override
	public List<Case> waiting(Set<String> desks, List<String> words) {
		if (desks.isEmpty() || words.isEmpty()) {
			return List.of();
		}
		return searched(OF_DESKS.formatted(WAITING, "makers") + SEARCHED.formatted(conditions(words)), desks, words)
			.query(Case.class)
			.list();
	}

	@Override
	public List<Case> past(Set<String> desks, List<String> words, int most) {
		if (desks.isEmpty() || words.isEmpty()) {
			return List.of();
		}
		return searched(OF_DESKS.formatted(EVER + "except " + WAITING, WITHOUT_MAKERS)
				+ SEARCHED.formatted(conditions(words)) + NEWEST, desks, words)
			.param("most", most)
			.query(Case.class)
			.list();
	}

	private JdbcClient.StatementSpec asked(String ofCases) {
		return this.jdbc.sql(this.cases + ofCases).param("today", LocalDate.now(this.clock));
	}

	private static String conditions(List<String> words) {
		return IntStream.range(0, words.size())
			.mapToObj("(asked.text like :word%1$d escape '!' or amount = :amount%1$d)"::formatted)
			.collect(Collectors.joining(" and "));
	}

	private JdbcClient.StatementSpec searched(String select, Set<String> desks, List<String> words) {
		JdbcClient.StatementSpec search = asked(", " + select).param("desks", desks);
		for (int i = 0; i < words.size(); i++) {
			search = search.param("word" + i, AskedWord.pattern(words.get(i)))
				.param("amount" + i, AskedWord.yen(words.get(i)));
		}
		return search;
	}

	@Override
	public List<Case> ofCompany(Set<String> desks, long companyId, int most) {
		if (desks.isEmpty()) {
			return List.of();
		}
		return asked(", " + OF_DESKS.formatted(EVER, WITHOUT_MAKERS) + OF_COMPANY + NEWEST).param("desks", desks)
			.param("company", companyId)
			.param("most", most)
			.query(Case.class)
			.list();
	}

}
