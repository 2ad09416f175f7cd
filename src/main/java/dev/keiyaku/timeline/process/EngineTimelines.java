package dev.keiyaku.timeline.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's running instances and its history. */
@Service
class EngineTimelines implements Timelines {

	/**
	 * One row an activity, however often the instance has been there: where it still is,
	 * else its last visit.
	 */
	private static final String VISITS = """
			select * from (
			  select distinct on (ACT_ID_) * from ACT_HI_ACTINST where PROC_INST_ID_ = #{instance}
			  order by ACT_ID_, (END_TIME_ is null) desc, START_TIME_ desc, SEQUENCE_COUNTER_ desc
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
		return this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(processKey)
			.processInstanceBusinessKey(businessKey)
			.orderByProcessInstanceStartTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.flatMap(instance -> milestones(instance, decided).stream())
			.toList();
	}

	@Override
	@Transactional(readOnly = true)
	public Outlook outlook(String processKey) {
		CustomerMap map = this.maps.ofLatest(processKey);
		return (decided, dates) -> Course.ahead(map.ahead(decided), dates).toList();
	}

	private List<Milestone> milestones(HistoricProcessInstance instance, Set<String> decided) {
		boolean ended = instance.getEndTime() != null;
		return new Course(this.maps.of(instance.getProcessDefinitionId()), instance.getStartTime().toInstant(),
				visits(instance.getId()), ended ? List.of() : active(instance.getId()),
				ended ? Map.of() : dates(instance.getId()), decided, this::called)
			.milestones();
	}

	private List<Milestone> called(Visit visit) {
		if (visit.calledInstance() == null) {
			return List.of();
		}
		HistoricProcessInstance instance = this.history.createHistoricProcessInstanceQuery()
			.processInstanceId(visit.calledInstance())
			.singleResult();
		return (instance != null) ? milestones(instance, Set.of()) : List.of();
	}

	private List<Visit> visits(String instance) {
		return this.history.createNativeHistoricActivityInstanceQuery()
			.sql(VISITS)
			.parameter("instance", instance)
			.list()
			.stream()
			.map(Visit::of)
			.toList();
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

	private Map<String, Instant> dates(String instance) {
		Map<String, Instant> dates = new HashMap<>();
		this.runtime.createVariableInstanceQuery().activityInstanceIdIn(instance).list().forEach(variable -> {
			if (variable.getValue() instanceof Date date) {
				dates.put(variable.getName(), date.toInstant());
			}
		});
		return dates;
	}

}
