package dev.keiyaku.form;

import org.camunda.bpm.engine.RepositoryService;

/** The process {@code trial-wizard} with its forms. */
final class TrialDeployment {

	private TrialDeployment() {
	}

	/** Returns the deployment's id. */
	static String deploy(RepositoryService repository) {
		var deployment = repository.createDeployment().name("trial-wizard");
		for (String file : new String[] { "trial-wizard.bpmn", "trial-person.form", "trial-questions.form",
				"trial-terms.form", "trial-review.form" }) {
			deployment.addInputStream(file, TrialDeployment.class.getResourceAsStream("/form/wizard/" + file));
		}
		return deployment.deploy().getId();
	}

}
