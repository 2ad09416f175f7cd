package dev.keiyaku.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each process with the forms that it shows, each decision, and the forms of
 * pages, under fixed names. The names are the same from a jar and from an exploded run. A
 * file that has changed makes a new version of what it belongs to and of nothing else; a
 * process's forms are in its own deployment, so that {@code formRef} with binding
 * {@code deployment} always finds its form. What it calls and decides by is bound to the
 * {@code latest} version. A decision that owners have changed stays as they have made it
 * where the release's processes can go by it ({@link OwnersDecisions}).
 */
@Component
class StoreDeployment {

	/** Another than up to 4.0, whose nodes read page forms from the newest of theirs. */
	private static final String SOURCE = "keiyaku-store";

	/** All forms, for pages that belong to no process ({@code form.Forms#latest}). */
	private static final String FORMS = "keiyaku-forms";

	private static final Set<String> FORMS_OF_STEPS = Set.of("customerForms", "confirmationForm");

	private final RepositoryService repository;

	private final OwnersDecisions owners;

	private final ResourcePatternResolver resources;

	StoreDeployment(RepositoryService repository, OwnersDecisions owners, ResourcePatternResolver resources) {
		this.repository = repository;
		this.owners = owners;
		this.resources = resources;
	}

	void deploy() {
		List<Resource> forms = files("forms/*.form");
		deploy(FORMS, forms);
		files("processes/*.dmn").forEach(this::decide);
		files("processes/*.bpmn").forEach(process -> {
			Set<String> shown = formsOf(process);
			List<Resource> files = new ArrayList<>(
					forms.stream().filter(form -> shown.contains(form.getFilename())).toList());
			files.add(process);
			deploy(key(process), files);
		});
	}

	private void decide(Resource decision) {
		switch (this.owners.standing(key(decision), new String(content(decision), StandardCharsets.UTF_8))) {
			case RELEASED -> deploy(key(decision), List.of(decision));
			case DISPLACED -> deploy(deployment(key(decision)), List.of(decision));
			case KEPT -> {
			}
		}
	}

	private void deploy(String name, List<Resource> files) {
		if (!files.isEmpty()) {
			deploy(deployment(name).enableDuplicateFiltering(false), files);
		}
	}

	private DeploymentBuilder deployment(String name) {
		return this.repository.createDeployment().name(name).source(SOURCE);
	}

	private static void deploy(DeploymentBuilder deployment, List<Resource> files) {
		files.forEach(file -> deployment.addInputStream(file.getFilename(), new ByteArrayInputStream(content(file))));
		deployment.deploy();
	}

	/** The names of the files of the forms of its tasks, its start and its wizards. */
	private static Set<String> formsOf(Resource process) {
		BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content(process)));
		Set<String> forms = new TreeSet<>();
		Stream
			.of(model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
					model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef),
					model.getModelElementsByType(CamundaProperty.class)
						.stream()
						.filter(property -> FORMS_OF_STEPS.contains(property.getCamundaName()))
						.flatMap(property -> Arrays.stream(property.getCamundaValue().split(","))))
			.flatMap(ids -> ids)
			.filter(Objects::nonNull)
			.forEach(id -> forms.add(id.strip() + ".form"));
		return forms;
	}

	private static String key(Resource file) {
		String name = file.getFilename();
		return name.substring(0, name.lastIndexOf('.'));
	}

	private List<Resource> files(String pattern) {
		try {
			return Arrays.stream(this.resources.getResources("classpath*:" + pattern))
				.sorted(Comparator.comparing(Resource::getFilename))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] content(Resource file) {
		try {
			return file.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
