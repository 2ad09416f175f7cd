package dev.keiyaku.process;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What the log says of a job that has failed: where it stands in which process, about
 * what, why, and what comes next. Its stack trace is in Cockpit, beside the job; in the
 * log it is at the level {@code debug}.
 *
 * @param about the same for a log whose lines have fields
 * @param job what failed, in words
 * @param next what becomes of it
 * @param retries how many tries are left
 * @param failure why
 */
record FailedJobLine(Map<String, String> about, String job, String next, int retries, Throwable failure) {

	private static final Logger log = LoggerFactory.getLogger(FailedJobs.class);

	private static final String OWN = "dev.keiyaku.";

	private static final int LONGEST = 1000;

	/**
	 * @param job as it is noted now; {@code null} when it is gone
	 */
	static FailedJobLine of(JobEntity job, Optional<String> businessKey, Throwable failure) {
		if (job == null) {
			return new FailedJobLine(Map.of(), "A job", "it is gone meanwhile", 1, failure);
		}
		String activity = Optional.ofNullable(job.getFailedActivityId()).orElse(job.getActivityId());
		String process = String.valueOf(job.getProcessDefinitionKey());
		String key = businessKey.orElse("no business key");
		return new FailedJobLine(
				Map.of("businessKey", key, "processDefinitionKey", process, "activityId", String.valueOf(activity)),
				"Job %s of %s (%s)".formatted(activity, key, process), next(job.getRetries(), job.getDuedate()),
				job.getRetries(), failure);
	}

	private static String next(int retries, Date notBefore) {
		if (retries == 0) {
			return "it is an incident now";
		}
		return (notBefore != null) ? "%d tries left, the next at %s".formatted(retries, notBefore.toInstant())
				: "%d tries left".formatted(retries);
	}

	/** Writes it. */
	void write() {
		Map<String, String> before = MDC.getCopyOfContextMap();
		this.about.forEach(MDC::put);
		try {
			write(toString());
		}
		finally {
			MDC.setContextMap((before != null) ? before : Map.of());
		}
	}

	private void write(String line) {
		if (this.retries == 0) {
			log.error(line);
		}
		else if (this.failure instanceof OptimisticLockingException) {
			log.info("{} met another change at the same moment and is done anew", this.job);
		}
		else {
			log.warn(line);
		}
		log.debug("{}", this.job, this.failure);
	}

	/** Writes that the engine could not even note the failure, and so does it anew. */
	void writeUnnoted() {
		log.warn("{} failed, which could not be noted: {}", this.job, causes());
	}

	@Override
	public String toString() {
		return "%s failed, %s: %s".formatted(this.job, this.next, causes());
	}

	/** Each cause once, on one line, and where in the store the first of them arose. */
	private String causes() {
		Set<String> said = new LinkedHashSet<>();
		Throwable first = this.failure;
		for (Throwable cause = this.failure; cause != null; cause = cause.getCause()) {
			String message = Addresses.masked(String.valueOf(cause.getMessage())).strip().replaceAll("\\s+", " ");
			if (said.stream().noneMatch((earlier) -> earlier.endsWith(message))) {
				said.add(cause.getClass().getSimpleName() + ": " + message);
			}
			first = cause;
		}
		String all = String.join(" < ", said);
		String shown = (all.length() > LONGEST) ? all.substring(0, LONGEST) + "…" : all;
		return origin(first).or(() -> origin(this.failure)).map((place) -> shown + " (" + place + ")").orElse(shown);
	}

	private static Optional<String> origin(Throwable cause) {
		return Stream.of(cause.getStackTrace())
			.filter((frame) -> frame.getClassName().startsWith(OWN))
			.map((frame) -> frame.getClassName().substring(OWN.length()) + ":" + frame.getLineNumber())
			.findFirst();
	}

}
