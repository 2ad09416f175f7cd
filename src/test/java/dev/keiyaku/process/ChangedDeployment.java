package dev.keiyaku.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * What a process owner does: the orders' diagrams, decision and forms deployed anew, one
 * file of them changed. It is the newest version until it is closed, and then it is gone
 * with all that began in it.
 */
public final class ChangedDeployment implements AutoCloseable {

	private static final List<String> DIAGRAMS = List.of("order-acceptance.bpmn", "delivery-receipt.bpmn",
			"order-review.dmn");

	private final RepositoryService repository;

	private final String id;

	/**
	 * @param changed the name of the file
	 * @param content what it has become
	 */
	public ChangedDeployment(RepositoryService repository, String changed, String content) {
		this.repository = repository;
		DeploymentBuilder deployment = repository.createDeployment().name("changed " + changed);
		DIAGRAMS.forEach(file -> deployment.addString(file, read(Path.of("processes", file))));
		forms().forEach(form -> deployment.addString(form.getFileName().toString(), read(form)));
		this.id = deployment.addString(changed, content).deploy().getId();
	}

	/** A new version in which nothing has changed. */
	public static ChangedDeployment ofTheSame(RepositoryService repository) {
		String first = DIAGRAMS.get(0);
		return new ChangedDeployment(repository, first, read(Path.of("processes", first)));
	}

	@Override
	public void close() {
		this.repository.deleteDeployment(this.id, true, true, true);
	}

	public static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> forms() {
		try (Stream<Path> files = Files.list(Path.of("forms"))) {
			return files.filter(file -> file.toString().endsWith(".form")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
