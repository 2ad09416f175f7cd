package dev.keiyaku.timeline.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.keiyaku.process.NewestVersions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.stereotype.Component;

/** The maps of all versions; a version never changes, so each is drawn once. */
@Component
class CustomerMaps {

	private final RepositoryService repository;

	private final NewestVersions newest;

	private final Map<String, CustomerMap> maps = new ConcurrentHashMap<>();

	CustomerMaps(RepositoryService repository, NewestVersions newest) {
		this.repository = repository;
		this.newest = newest;
	}

	CustomerMap of(String definitionId) {
		CustomerMap known = this.maps.get(definitionId);
		if (known == null) {
			known = draw(definitionId);
			this.maps.put(definitionId, known);
		}
		return known;
	}

	CustomerMap ofLatest(String processKey) {
		return of(this.newest.ofProcess(processKey));
	}

	private CustomerMap draw(String definitionId) {
		String deployment = this.repository.getProcessDefinition(definitionId).getDeploymentId();
		Map<String, CustomerMap> called = new ConcurrentHashMap<>();
		return new CustomerMap(this.repository.getBpmnModelInstance(definitionId),
				key -> called.computeIfAbsent(key, missing -> ofCalled(missing, deployment)));
	}

	/**
	 * Former diagrams were deployed together with what they call; today's call the newest
	 * version.
	 */
	private CustomerMap ofCalled(String key, String deployment) {
		ProcessDefinition beside = this.repository.createProcessDefinitionQuery()
			.deploymentId(deployment)
			.processDefinitionKey(key)
			.singleResult();
		return (beside != null) ? of(beside.getId()) : ofLatest(key);
	}

}
