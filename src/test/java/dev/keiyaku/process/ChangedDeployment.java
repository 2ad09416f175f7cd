package dev.keiyaku.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * What a process owner does: diagrams, decision and forms deployed anew, some of them
 * changed, or what was deployed by a former release. It is the newest version until it is
 * closed, and then it is gone with all that began in it.
 */
public final class ChangedDeployment implements AutoCloseable {

	private static final Path PROCESSES = Path.of("processes");

	private static final Path FORMS = Path.of("forms");

	/** Diagrams named by key and version, and forms as they were with them. */
	private static final Path FORMER = Path.of("src/test/resources/former");

	private static final String DECISION = "order-review.dmn";

	private static final List<String> ORDERS = List.of("order-acceptance.bpmn", "credit-check.bpmn",
			"order-billing.bpmn", "delivery-receipt.bpmn", DECISION);

	private final RepositoryService repository;

	private final String id;

	private ChangedDeployment(RepositoryService repository, String name, Map<String, String> files) {
		this.repository = repository;
		DeploymentBuilder deployment = repository.createDeployment().name(name);
		files.forEach(deployment::addString);
		this.id = deployment.deploy().getId();
	}

	/**
	 * The orders' diagrams, decision and forms, one file of them changed.
	 * @param changed the name of the file
	 * @param content what it has become
	 */
	public ChangedDeployment(RepositoryService repository, String changed, String content) {
		this(repository, "changed " + changed, with(orders(), changed, content));
	}

	/** A new version of the orders' in which nothing has changed. */
	public static ChangedDeployment ofTheSame(RepositoryService repository) {
		return new ChangedDeployment(repository, "the same", orders());
	}

	/**
	 * A new version of one process that needs neither forms nor others, unchanged.
	 * @param process its key
	 */
	public static ChangedDeployment ofTheSame(RepositoryService repository, String process) {
		String file = process + ".bpmn";
		return new ChangedDeployment(repository, "the same " + process, Map.of(file, read(PROCESSES.resolve(file))));
	}

	/**
	 * Diagrams of former releases, with the forms that they had.
	 * @param diagrams key and version, such as {@code order-acceptance-1.0}; called ones
	 * as well
	 */
	public static ChangedDeployment former(RepositoryService repository, String... diagrams) {
		Map<String, String> files = files(FORMS, ".form");
		files.putAll(files(FORMER, ".form"));
		files.put(DECISION, read(PROCESSES.resolve(DECISION)));
		for (String diagram : diagrams) {
			String key = diagram.substring(0, diagram.lastIndexOf('-'));
			files.put(key + ".bpmn", read(FORMER.resolve(diagram + ".bpmn")));
		}
		return new ChangedDeployment(repository, "former " + String.join(", ", diagrams), files);
	}

	/** Jobs of its instances may be running. */
	@Override
	public void close() {
		Awaitility.await().pollInSameThread().ignoreException(OptimisticLockingException.class).until(() -> {
			this.repository.deleteDeployment(this.id, true, true, true);
			return true;
		});
	}

	public static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> orders() {
		Map<String, String> files = files(FORMS, ".form");
		ORDERS.forEach(name -> files.put(name, read(PROCESSES.resolve(name))));
		return files;
	}

	private static Map<String, String> with(Map<String, String> files, String name, String content) {
		files.put(name, content);
		return files;
	}

	private static Map<String, String> files(Path folder, String ending) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(ending))
				.collect(Collectors.toMap(file -> file.getFileName().toString(), ChangedDeployment::read,
						(one, same) -> one, TreeMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
