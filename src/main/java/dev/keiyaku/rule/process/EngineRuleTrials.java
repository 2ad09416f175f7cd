package dev.keiyaku.rule.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.rule.RuleTables;
import dev.keiyaku.rule.RuleTrials;
import dev.keiyaku.rule.Trial;
import dev.keiyaku.rule.Trial.PastCase;
import dev.keiyaku.rule.Trial.Way;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;

import org.springframework.stereotype.Component;

/**
 * Asks a table what the engine's history has recorded of past decisions: what went in.
 * The table is computed by an engine of its own, which knows no bean of the store.
 */
@Component
class EngineRuleTrials implements RuleTrials {

	/** More take longer than somebody waits. */
	private static final int MOST = 5000;

	private static final int MOST_SHOWN = 200;

	private final HistoryService history;

	private final RuleTables tables;

	private final Clock clock;

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	EngineRuleTrials(HistoryService history, RuleTables tables, Clock clock) {
		this.history = history;
		this.tables = tables;
		this.clock = clock;
	}

	@Override
	public Trial tryOut(String key, String xml, LocalDate from, LocalDate to) {
		this.tables.check(key, xml);
		DmnDecision table = this.engine.parseDecision(key,
				new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
		List<HistoricDecisionInstance> past = past(key, from, to);
		boolean more = past.size() > MOST;
		Map<String, String> numbers = numbers(past);
		Map<String, Former> formers = new LinkedHashMap<>();
		List<PastCase> cases = past.stream().limit(MOST).map((decided) -> {
			Former former = formers.computeIfAbsent(decided.getDecisionDefinitionId(), (id) -> former(key, id));
			return tried(decided, former, table, numbers);
		}).toList();
		return new Trial(cases.size(), more, ways(cases),
				cases.stream().filter((tried) -> !tried.before().equals(tried.after())).limit(MOST_SHOWN).toList());
	}

	private List<HistoricDecisionInstance> past(String key, LocalDate from, LocalDate to) {
		return this.history.createHistoricDecisionInstanceQuery()
			.decisionDefinitionKey(key)
			.evaluatedAfter(Date.from(from.atStartOfDay(this.clock.getZone()).toInstant()))
			.evaluatedBefore(Date.from(to.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant().minusMillis(1)))
			.includeInputs()
			.includeOutputs()
			.orderByEvaluationTime()
			.desc()
			.listPage(0, MOST + 1);
	}

	/** A version that has decided cases: its columns by their ids. */
	private record Former(int version, Map<String, Sheet.Column> columns) {
	}

	private Former former(String key, String id) {
		var version = this.tables.version(id);
		return new Former(version.version(),
				Sheet.of(key, version.xml())
					.inputs()
					.stream()
					.collect(Collectors.toMap(Sheet.Column::id, (column) -> column)));
	}

	private PastCase tried(HistoricDecisionInstance decided, Former former, DmnDecision table,
			Map<String, String> numbers) {
		Map<String, Object> asked = new LinkedHashMap<>();
		Map<String, Object> shown = new LinkedHashMap<>();
		for (HistoricDecisionInputInstance input : decided.getInputs()) {
			Sheet.Column column = former.columns().get(input.getClauseId());
			asked.put(column.name(), input.getValue());
			shown.put(column.label(), input.getValue());
		}
		String before = decided.getOutputs()
			.stream()
			.map((output) -> String.valueOf(output.getValue()))
			.collect(Collectors.joining("、"));
		return new PastCase(numbers.get(decided.getProcessInstanceId()), decided.getProcessInstanceId(),
				decided.getEvaluationTime().toInstant(), former.version(), shown, before, answer(table, asked));
	}

	private String answer(DmnDecision table, Map<String, Object> asked) {
		DmnDecisionTableResult rows = this.engine.evaluateDecisionTable(table, asked);
		return rows.isEmpty() ? null
				: rows.getFirstResult()
					.getEntryMap()
					.values()
					.stream()
					.map(String::valueOf)
					.collect(Collectors.joining("、"));
	}

	/** By the ids of their instances. */
	private Map<String, String> numbers(List<HistoricDecisionInstance> past) {
		Set<String> instances = past.stream()
			.map(HistoricDecisionInstance::getProcessInstanceId)
			.filter((id) -> id != null)
			.collect(Collectors.toSet());
		Map<String, String> numbers = new HashMap<>();
		if (!instances.isEmpty()) {
			this.history.createHistoricProcessInstanceQuery()
				.processInstanceIds(instances)
				.list()
				.forEach((instance) -> numbers.put(instance.getId(), instance.getBusinessKey()));
		}
		return numbers;
	}

	private static List<Way> ways(List<PastCase> cases) {
		Map<List<String>, List<PastCase>> ways = cases.stream()
			.collect(Collectors.groupingBy((tried) -> Arrays.asList(tried.before(), tried.after()), LinkedHashMap::new,
					Collectors.toList()));
		List<Way> found = new ArrayList<>();
		ways.forEach((way, gone) -> found.add(new Way(way.get(0), way.get(1), gone.size(), sums(gone))));
		found.sort(Comparator.comparing(Way::isChanged).reversed());
		return found;
	}

	private static Map<String, Long> sums(List<PastCase> cases) {
		Map<String, Long> sums = new LinkedHashMap<>();
		cases.forEach((tried) -> tried.inputs().forEach((label, value) -> {
			if (value instanceof Number number) {
				sums.merge(label, number.longValue(), Long::sum);
			}
		}));
		return sums;
	}

}
