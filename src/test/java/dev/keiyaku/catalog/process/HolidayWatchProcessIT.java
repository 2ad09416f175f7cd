package dev.keiyaku.catalog.process;

import java.util.Map;

import dev.keiyaku.catalog.publication.Publications;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Nobody forgets next year's public holidays. */
class HolidayWatchProcessIT extends ProcessTest {

	@Autowired
	private Publications publications;

	@Test
	void theEngineLooksOnceAYear() {
		assertThat(this.management.createJobQuery().processDefinitionKey(HolidayWatch.KEY).timers().list())
			.singleElement()
			.satisfies((timer) -> assertThat(timer.getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDate())
				.hasMonthValue(9)
				.hasDayOfMonth(1));
	}

	@Test
	void aYearWhoseHolidaysAreKnownNeedsNobody() {
		ProcessInstance process = lookedUp(2028);
		assertThat(process).isEnded().hasPassed("nothing-missing").hasNotPassed("register-holidays");
	}

	@Test
	void aYearWithoutHolidaysIsATaskUntilTheyAreRegistered() {
		ProcessInstance process = lookedUp(2098);
		assertThat(process).isWaitingAtExactly("register-holidays");
		Task task = this.tasks.createTaskQuery().processInstanceId(process.getId()).singleResult();
		assertThat(task).hasCandidateGroup("catalog-desk");
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.tasks.complete(task.getId(), Map.of("registered", true)))
			.withMessageContaining("2098年の国民の祝日がまだ登録されていない");

		publish("holidays: [ { day: 2098-01-01, kind: PUBLIC, name: 元日 } ]");
		try {
			this.tasks.complete(task.getId(), Map.of("registered", true));
			assertThat(process).isEnded().hasPassed("holidays-registered");
		}
		finally {
			publish("holidays: [ { day: 2098-01-01, removed: true } ]");
		}
	}

	private ProcessInstance lookedUp(int year) {
		return this.runtime.createProcessInstanceByKey(HolidayWatch.KEY)
			.startBeforeActivity("look-up-holidays")
			.setVariable(HolidayWatch.YEAR, year)
			.execute();
	}

	private void publish(String text) {
		String number = this.publications.begin(text, "祝日", "desk");
		this.publications.approve(number, "desk2");
		assertThat(this.publications.publish(number)).isTrue();
	}

}
