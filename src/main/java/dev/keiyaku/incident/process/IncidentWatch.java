package dev.keiyaku.incident.process;

import java.util.Optional;

import dev.keiyaku.incident.Cause;
import dev.keiyaku.incident.Incident;
import dev.keiyaku.incident.IncidentReports;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute for incidents that have come up. Those of an instance that another
 * one has called are told once, where they are.
 */
@Component
class IncidentWatch {

	private static final Logger log = LoggerFactory.getLogger(IncidentWatch.class);

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final ManagementService management;

	private final IncidentReports reports;

	IncidentWatch(RuntimeService runtime, RepositoryService repository, ManagementService management,
			IncidentReports reports) {
		this.runtime = runtime;
		this.repository = repository;
		this.management = management;
		this.reports = reports;
	}

	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	void look() {
		if (this.reports.areRead()) {
			orLater(() -> this.reports.untold()
				.forEach((id) -> orLater(() -> standing(id).flatMap(this::described).ifPresent(this.reports::report))));
		}
	}

	/** What fails, such as while the database is away, is tried again in a minute. */
	private static void orLater(Runnable attempt) {
		try {
			attempt.run();
		}
		catch (RuntimeException ex) {
			log.warn("An incident is told later: {}", ex.getClass().getSimpleName());
		}
	}

	private Optional<org.camunda.bpm.engine.runtime.Incident> standing(String id) {
		return Optional.ofNullable(this.runtime.createIncidentQuery().incidentId(id).singleResult());
	}

	/** Empty for one whose instance has just gone on. */
	private Optional<Incident> described(org.camunda.bpm.engine.runtime.Incident incident) {
		ProcessInstance instance = (incident.getProcessInstanceId() != null) ? this.runtime.createProcessInstanceQuery()
			.processInstanceId(incident.getProcessInstanceId())
			.singleResult() : null;
		if (instance == null) {
			return Optional.empty();
		}
		ProcessDefinition process = this.repository.getProcessDefinition(incident.getProcessDefinitionId());
		return Optional.of(new Incident(incident.getId(), instance.getId(),
				Optional.ofNullable(process.getName()).orElse(process.getKey()),
				Optional.ofNullable(instance.getBusinessKey()).orElse(instance.getId()),
				step(process, Optional.ofNullable(incident.getFailedActivityId()).orElse(incident.getActivityId())),
				cause(incident), incident.getIncidentTimestamp().toInstant()));
	}

	private String cause(org.camunda.bpm.engine.runtime.Incident incident) {
		return org.camunda.bpm.engine.runtime.Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())
				? Cause.of(this.management.getJobExceptionStacktrace(incident.getConfiguration()))
				: incident.getIncidentType();
	}

	private String step(ProcessDefinition process, String activityId) {
		return Optional
			.ofNullable(
					this.repository.getBpmnModelInstance(process.getId()).<FlowElement>getModelElementById(activityId))
			.map(FlowElement::getName)
			.orElse(activityId);
	}

}
