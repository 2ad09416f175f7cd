package dev.keiyaku.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all processes, decisions and forms as one deployment under fixed names. The
 * names are the same from a jar and from an exploded run, and an unchanged set makes no
 * new version; a changed file makes a new version of the whole set, so that
 * {@code formRef} with binding {@code deployment} always finds its form.
 */
@Component
class StoreDeployment {

	private static final String NAME = "keiyaku";

	private static final List<String> PATTERNS = List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn",
			"classpath*:forms/*.form");

	private final RepositoryService repository;

	private final ResourcePatternResolver resources;

	StoreDeployment(RepositoryService repository, ResourcePatternResolver resources) {
		this.repository = repository;
		this.resources = resources;
	}

	void deploy() {
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(NAME)
			.source(NAME)
			.enableDuplicateFiltering(false);
		List<Resource> files = PATTERNS.stream().flatMap(this::files).toList();
		if (files.isEmpty()) {
			return;
		}
		files.forEach(file -> add(deployment, file));
		deployment.deploy();
	}

	private Stream<Resource> files(String pattern) {
		try {
			return Arrays.stream(this.resources.getResources(pattern))
				.sorted(Comparator.comparing(Resource::getFilename));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void add(DeploymentBuilder deployment, Resource file) {
		try (InputStream content = file.getInputStream()) {
			deployment.addInputStream(file.getFilename(), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
