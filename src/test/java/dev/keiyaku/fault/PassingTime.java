package dev.keiyaku.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.sandbox.SandboxClock;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Lets hours pass in seconds: the store's clock goes from one job's due date to the next,
 * and each time the job executor does what is due, as it would have done without haste.
 */
class PassingTime {

	/** Jobs that are due one after another so soon are done at one stop. */
	private static final Duration TOGETHER = Duration.ofSeconds(10);

	private final SandboxClock sandboxClock;

	private final Clock clock;

	private final RuntimeService runtime;

	private final ManagementService management;

	PassingTime(SandboxClock sandboxClock, Clock clock, RuntimeService runtime, ManagementService management) {
		this.sandboxClock = sandboxClock;
		this.clock = clock;
		this.runtime = runtime;
		this.management = management;
	}

	/**
	 * Returns when the clock has come so far and nothing that was due is left.
	 * @param businessKeys whose jobs count
	 * @param atEachStop called whenever the jobs have run that were due
	 */
	void until(Instant end, Collection<String> businessKeys, Runnable atEachStop) {
		while (true) {
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.pollInterval(Duration.ofMillis(200))
				.until(() -> jobs(businessKeys).executable().count() == 0);
			atEachStop.run();
			if (!this.clock.instant().isBefore(end)) {
				return;
			}
			Instant next = nextDue(businessKeys, end);
			// what is so near comes by itself, and the clock does not go back
			if (next.isAfter(this.clock.instant().plusSeconds(1))) {
				this.sandboxClock.moveTo(next);
			}
		}
	}

	private Instant nextDue(Collection<String> businessKeys, Instant end) {
		return jobs(businessKeys).withRetriesLeft()
			.list()
			.stream()
			.map(Job::getDuedate)
			.filter(Objects::nonNull)
			.map((due) -> due.toInstant().plus(TOGETHER))
			.filter(end::isAfter)
			.min(Instant::compareTo)
			.orElse(end);
	}

	private JobQuery jobs(Collection<String> businessKeys) {
		Set<String> instances = businessKeys.stream()
			.flatMap((key) -> this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream())
			.map(ProcessInstance::getId)
			.collect(Collectors.toSet());
		return this.management.createJobQuery().processInstanceIds(instances.isEmpty() ? Set.of("none") : instances);
	}

}
