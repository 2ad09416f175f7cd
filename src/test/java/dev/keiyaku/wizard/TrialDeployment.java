package dev.keiyaku.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.RepositoryService;

/** The process {@code trial-wizard} with its forms. */
public final class TrialDeployment {

	private TrialDeployment() {
	}

	/** Returns the deployment's id. */
	public static String deploy(RepositoryService repository) {
		return deploy(repository, "", UnaryOperator.identity());
	}

	/**
	 * Deploys it with one file changed.
	 * @return the deployment's id
	 */
	static String deploy(RepositoryService repository, String changed, UnaryOperator<String> change) {
		var deployment = repository.createDeployment().name("trial-wizard");
		for (String file : new String[] { "trial-wizard.bpmn", "trial-person.form", "trial-questions.form",
				"trial-terms.form", "trial-review.form" }) {
			deployment.addString(file, file.equals(changed) ? change.apply(text(file)) : text(file));
		}
		return deployment.deploy().getId();
	}

	private static String text(String file) {
		try (InputStream content = TrialDeployment.class.getResourceAsStream("/wizard/" + file)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

}
