package dev.keiyaku.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

/**
 * The desks that the newest diagrams name: a desk is there because a user task has it as
 * its candidate group, or a process as its starter. Groups that an expression finds are
 * customers'.
 */
@Component
class Desks {

	private static final String EXPRESSION = "${";

	private final RepositoryService repository;

	Desks(RepositoryService repository) {
		this.repository = repository;
	}

	List<Desk> all() {
		Map<String, Desk> desks = new TreeMap<>();
		for (ProcessDefinition process : this.repository.createProcessDefinitionQuery().latestVersion().list()) {
			for (String group : groups(process)) {
				Desk desk = desks.computeIfAbsent(group, id -> new Desk(id, new TreeSet<>(), new TreeSet<>()));
				desk.processKeys().add(process.getKey());
				if (process.isStartableInTasklist()) {
					desk.startableKeys().add(process.getKey());
				}
			}
		}
		return List.copyOf(desks.values());
	}

	private Set<String> groups(ProcessDefinition process) {
		Set<String> groups = new TreeSet<>();
		BpmnModelInstance diagram = this.repository.getBpmnModelInstance(process.getId());
		diagram.getModelElementsByType(UserTask.class)
			.forEach(task -> groups.addAll(task.getCamundaCandidateGroupsList()));
		diagram.getModelElementsByType(Process.class)
			.forEach(started -> groups.addAll(started.getCamundaCandidateStarterGroupsList()));
		groups.removeIf(group -> group.startsWith(EXPRESSION));
		return groups;
	}

}
