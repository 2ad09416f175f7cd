package dev.keiyaku.timeline.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the engine's running instances and its history: what has been by statements of
 * its own, since the engine puts those of a query together anew each time.
 */
@Service
class EngineTimelines implements Timelines {

	private static final String NEWEST = """
			select * from ACT_HI_PROCINST where PROC_DEF_KEY_ = #{key} and BUSINESS_KEY_ = #{businessKey}
			order by START_TIME_ desc limit 1""";

	/** All that have come of one instance by call activities. */
	private static final String CALLED = """
			select * from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ = #{root}
			and SUPER_PROCESS_INSTANCE_ID_ is not null""";

	/**
	 * One row an instance and activity, however often the instance has been there: where
	 * it still is, else its last visit.
	 */
	private static final String VISITS = """
			select * from (
			  select distinct on (PROC_INST_ID_, ACT_ID_) * from ACT_HI_ACTINST where ROOT_PROC_INST_ID_ = #{root}
			  order by PROC_INST_ID_, ACT_ID_, (END_TIME_ is null) desc, START_TIME_ desc, SEQUENCE_COUNTER_ desc
			) visits order by START_TIME_, SEQUENCE_COUNTER_""";

	private final HistoryService history;

	private final RuntimeService runtime;

	private final CustomerMaps maps;

	EngineTimelines(HistoryService history, RuntimeService runtime, CustomerMaps maps) {
		this.history = history;
		this.runtime = runtime;
		this.maps = maps;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Milestone> of(String processKey, String businessKey, Set<String> decided) {
		return this.history.createNativeHistoricProcessInstanceQuery()
			.sql(NEWEST)
			.parameter("key", processKey)
			.parameter("businessKey", businessKey)
			.list()
			.stream()
			.flatMap(instance -> new Family(instance.getRootProcessInstanceId()).milestones(instance, decided).stream())
			.toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Milestone> ahead(String processKey, Set<String> decided, Map<String, Instant> dates) {
		return Course.ahead(this.maps.ofLatest(processKey).ahead(decided), dates).toList();
	}

	private List<String> active(String instance) {
		ActivityInstance root = this.runtime.getActivityInstance(instance);
		// it may have ended a moment ago
		return (root != null) ? leaves(root).distinct().toList() : List.of();
	}

	private static Stream<String> leaves(ActivityInstance activity) {
		Stream<String> here = (activity.getChildActivityInstances().length == 0
				&& activity.getChildTransitionInstances().length == 0) ? Stream.of(activity.getActivityId())
						: Stream.empty();
		return Stream
			.of(here, Arrays.stream(activity.getChildTransitionInstances()).map(TransitionInstance::getActivityId),
					Arrays.stream(activity.getChildActivityInstances()).flatMap(EngineTimelines::leaves))
			.flatMap(found -> found);
	}

	/**
	 * The instance's own: by the execution, since the engine finds an activity instance's
	 * by looking at the variables of all instances.
	 */
	private Map<String, Instant> dates(String instance) {
		Map<String, Instant> dates = new HashMap<>();
		this.runtime.createVariableInstanceQuery().executionIdIn(instance).list().forEach(variable -> {
			if (variable.getTaskId() == null && variable.getValue() instanceof Date date) {
				dates.put(variable.getName(), date.toInstant());
			}
		});
		return dates;
	}

	/** An instance with all that it has called, read at once. */
	private final class Family {

		private final String root;

		private final Map<String, List<Visit>> visits;

		private Map<String, HistoricProcessInstance> called;

		Family(String root) {
			this.root = root;
			this.visits = EngineTimelines.this.history.createNativeHistoricActivityInstanceQuery()
				.sql(VISITS)
				.parameter("root", root)
				.list()
				.stream()
				.collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId,
						Collectors.mapping(Visit::of, Collectors.toList())));
		}

		List<Milestone> milestones(HistoricProcessInstance instance, Set<String> decided) {
			boolean ended = instance.getEndTime() != null;
			return new Course(EngineTimelines.this.maps.of(instance.getProcessDefinitionId()),
					instance.getStartTime().toInstant(), this.visits.getOrDefault(instance.getId(), List.of()),
					ended ? List.of() : active(instance.getId()), ended ? Map.of() : dates(instance.getId()), decided,
					this::called)
				.milestones();
		}

		private List<Milestone> called(Visit visit) {
			HistoricProcessInstance instance = (visit.calledInstance() != null) ? called().get(visit.calledInstance())
					: null;
			return (instance != null) ? milestones(instance, Set.of()) : List.of();
		}

		private Map<String, HistoricProcessInstance> called() {
			if (this.called == null) {
				this.called = EngineTimelines.this.history.createNativeHistoricProcessInstanceQuery()
					.sql(CALLED)
					.parameter("root", this.root)
					.list()
					.stream()
					.collect(Collectors.toMap(HistoricProcessInstance::getId, instance -> instance));
			}
			return this.called;
		}

	}

}
