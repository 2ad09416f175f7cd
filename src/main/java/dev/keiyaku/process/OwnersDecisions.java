package dev.keiyaku.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The decisions that owners have changed. A release that brings another table does not
 * take their place by itself: owners are offered it on their page. Only where its
 * processes could not go by the owners' table, its own holds, and log and page say so.
 */
@Component
public class OwnersDecisions {

	/** The source of the deployments that owners make. */
	public static final String SOURCE = "keiyaku-owners";

	private static final Logger log = LoggerFactory.getLogger(OwnersDecisions.class);

	private final RepositoryService repository;

	private final ObjectProvider<OwnersTables> tables;

	OwnersDecisions(RepositoryService repository, ObjectProvider<OwnersTables> tables) {
		this.repository = repository;
		this.tables = tables;
	}

	/** Whose table holds when a release starts. */
	enum Standing {

		/** The release's, as nobody has changed it. */
		RELEASED,

		/** The owners'. */
		KEPT,

		/** The release's, as the owners' does not fit it. */
		DISPLACED

	}

	/**
	 * @param key of the decision
	 * @param released the release's table, as DMN
	 */
	Standing standing(String key, String released) {
		DecisionDefinition newest = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.latestVersion()
			.singleResult();
		if (newest == null || !isOfOwners(newest)) {
			return Standing.RELEASED;
		}
		Optional<String> misfit = this.tables.orderedStream()
			.flatMap((table) -> table.misfit(key, text(newest), released).stream())
			.findFirst();
		if (misfit.isPresent()) {
			log.warn("{} is the release's again: its processes cannot go by the table of its owners, {} ({})", key,
					newest.getVersionTag(), misfit.get());
			return Standing.DISPLACED;
		}
		log.info("{} stays as its owners have changed it: {}", key, newest.getVersionTag());
		return Standing.KEPT;
	}

	private boolean isOfOwners(DecisionDefinition decision) {
		return SOURCE.equals(this.repository.createDeploymentQuery()
			.deploymentId(decision.getDeploymentId())
			.singleResult()
			.getSource());
	}

	private String text(DecisionDefinition decision) {
		try (InputStream table = this.repository.getDecisionModel(decision.getId())) {
			return new String(table.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
