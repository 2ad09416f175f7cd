package dev.keiyaku.form.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.Forms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;

import org.springframework.stereotype.Component;

/**
 * Reads forms from the engine's deployments. A deployment never changes, so each form is
 * read once.
 */
@Component
class DeployedForms implements Forms {

	/** The deployment that has all forms of the newest release. */
	private static final String ALL = "keiyaku-forms";

	private final RepositoryService repository;

	private final Map<String, Form> forms = new ConcurrentHashMap<>();

	/** A definition's deployment is the same for good, too. */
	private final Map<String, String> deployments = new ConcurrentHashMap<>();

	DeployedForms(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public Form latest(String formId) {
		List<Deployment> newest = this.repository.createDeploymentQuery()
			.deploymentName(ALL)
			.orderByDeploymentTime()
			.desc()
			.listPage(0, 1);
		if (newest.isEmpty()) {
			throw new IllegalStateException("The store has deployed nothing yet");
		}
		return form(newest.get(0).getId(), formId);
	}

	@Override
	public Form ofProcess(String processDefinitionId, String formId) {
		String deployment = this.deployments.computeIfAbsent(processDefinitionId,
				(id) -> this.repository.getProcessDefinition(id).getDeploymentId());
		return form(deployment, formId);
	}

	private Form form(String deploymentId, String formId) {
		return this.forms.computeIfAbsent(deploymentId + "/" + formId, (key) -> read(deploymentId, formId));
	}

	private Form read(String deploymentId, String formId) {
		String file = formId + ".form";
		if (!this.repository.getDeploymentResourceNames(deploymentId).contains(file)) {
			throw new IllegalStateException("No %s in deployment %s".formatted(file, deploymentId));
		}
		try (InputStream content = this.repository.getResourceAsStream(deploymentId, file)) {
			return Form.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
