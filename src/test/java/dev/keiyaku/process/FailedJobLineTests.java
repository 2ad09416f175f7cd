package dev.keiyaku.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a job that has failed, then one line says which, why and what comes next. */
class FailedJobLineTests {

	private static JobEntity job(int retries) {
		JobEntity job = new MessageEntity();
		job.setProcessDefinitionKey("credit-check");
		job.setFailedActivityId("register-transaction");
		job.setRetriesFromPersistence(retries);
		job.setDuedate(Date.from(Instant.parse("2027-01-01T00:00:30Z")));
		return job;
	}

	private static String line(int retries, Throwable failure) {
		return FailedJobLine.of(job(retries), Optional.of("O-10000001"), failure).toString();
	}

	@Test
	void itSaysWhereAboutWhatAndWhenItIsTriedAgain() {
		assertThat(line(16, new IllegalStateException("no answer"))).startsWith(
				"Job register-transaction of O-10000001 (credit-check) failed, 16 tries left, the next at 2027-01-01T00:00:30Z: IllegalStateException: no answer");
	}

	@Test
	void afterTheLastTryItIsAnIncident() {
		assertThat(line(0, new IllegalStateException("no answer")))
			.contains("it is an incident now: IllegalStateException");
	}

	@Test
	void itNamesEachCauseOnceOnOneLine() {
		Throwable cause = new java.net.ConnectException("Connection refused");
		Throwable failure = new IllegalStateException("I/O error\n  on POST",
				new IllegalArgumentException("again: Connection refused", cause));

		assertThat(line(1, failure)).contains(
				"IllegalStateException: I/O error on POST < IllegalArgumentException: again: Connection refused (process.FailedJobLineTests:")
			.doesNotContain("\n", "ConnectException");
	}

	@Test
	void itRepeatsNoAddress() {
		assertThat(line(1, new IllegalStateException("550 <hana@customer.example>: unknown")))
			.contains("IllegalStateException: 550 <…>: unknown");
	}

	@Test
	void itIsNeverLongerThanALine() {
		assertThat(line(1, new IllegalStateException("x".repeat(5000)))).hasSizeLessThan(1300);
	}

	@Test
	void aJobThatIsGoneHasALineToo() {
		assertThat(FailedJobLine.of(null, Optional.empty(), new IllegalStateException("late"))).asString()
			.startsWith("A job failed, it is gone meanwhile: IllegalStateException: late");
	}

}
