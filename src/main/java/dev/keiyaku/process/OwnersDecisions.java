package dev.keiyaku.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The decisions that owners have changed. A release that brings another table does not
 * take their place by itself: owners are offered it on their page.
 */
@Component
public class OwnersDecisions {

	/** The source of the deployments that owners make. */
	public static final String SOURCE = "keiyaku-owners";

	private static final Logger log = LoggerFactory.getLogger(OwnersDecisions.class);

	private final RepositoryService repository;

	OwnersDecisions(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * Whether the newest version of a decision is its owners'.
	 * @param key of the decision
	 */
	boolean keep(String key) {
		DecisionDefinition newest = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.latestVersion()
			.singleResult();
		if (newest == null || !SOURCE.equals(this.repository.createDeploymentQuery()
			.deploymentId(newest.getDeploymentId())
			.singleResult()
			.getSource())) {
			return false;
		}
		log.info("{} stays as its owners have changed it: {}", key, newest.getVersionTag());
		return true;
	}

}
