package dev.keiyaku.process.owner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which end events of a process tell its outcome ({@code process/outcomes.yml}). Of those
 * that a case has reached, the first of the file counts.
 */
@Component
class Outcomes {

	static final String FILE = "process/outcomes.yml";

	/** What ends a branch alone. */
	private static final String BRANCH = "BRANCH";

	private final Map<String, Object> processes;

	Outcomes() {
		YamlMapFactoryBean file = new YamlMapFactoryBean();
		file.setResources(new ClassPathResource(FILE));
		this.processes = Optional.ofNullable(file.getObject()).orElseThrow();
	}

	/**
	 * An end event that tells an outcome.
	 */
	record End(String activityId, Outcome outcome) {
	}

	/**
	 * Those of a process, the most telling one first; none for a process that the file
	 * does not know.
	 */
	List<End> of(String processKey) {
		return entries(processKey).filter((end) -> !BRANCH.equals(end.getValue()))
			.map((end) -> new End(end.getKey(), Outcome.valueOf(end.getValue())))
			.toList();
	}

	/** The ids of all end events that the file has of a process. */
	List<String> known(String processKey) {
		return entries(processKey).map(Map.Entry::getKey).toList();
	}

	@SuppressWarnings("unchecked")
	private Stream<Map.Entry<String, String>> entries(String processKey) {
		return ((Map<String, String>) this.processes.getOrDefault(processKey, Map.of())).entrySet().stream();
	}

}
