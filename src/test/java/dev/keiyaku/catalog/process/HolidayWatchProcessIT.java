package dev.keiyaku.catalog.process;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.publication.Publications;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
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
	private RepositoryService repository;

	@Autowired
	private Publications publications;

	@Test
	void theEngineLooksEveryMondayMorningInJapan() {
		assertThat(this.management.createJobQuery().processDefinitionKey(HolidayWatch.KEY).timers().list())
			.singleElement()
			.satisfies((timer) -> {
				ZonedDateTime due = timer.getDuedate().toInstant().atZone(this.clock.getZone());
				assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
				assertThat(due.getHour()).isEqualTo(9);
				assertThat(due.toLocalDate()).isBefore(this.today.plusDays(15));
			});
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
			.withMessageContaining("2098年の国民の祝日が15日以上登録されていない");

		publish(days("2098-01-%02d, kind: PUBLIC, name: 祝日", 14));
		try {
			assertThatExceptionOfType(BadUserRequestException.class)
				.isThrownBy(() -> this.tasks.complete(task.getId(), Map.of("registered", true)));
			publish("holidays: [ { day: 2098-01-15, kind: PUBLIC, name: 祝日 } ]");
			this.tasks.complete(task.getId(), Map.of("registered", true));
			assertThat(process).isEnded().hasPassed("holidays-registered");
		}
		finally {
			publish(days("2098-01-%02d, removed: true", 15));
		}
	}

	@Test
	void nobodyIsAskedTwice() {
		ProcessInstance first = lookedUp(2097);
		assertThat(first).isWaitingAtExactly("register-holidays");
		assertThat(lookedUp(2097)).isEnded().hasPassed("nothing-missing").hasNotPassed("register-holidays");
		this.runtime.deleteProcessInstance(first.getId(), "made up");
	}

	@Test
	void whoWasAskedByTheFormerVersionIsNotAskedAgainAndCanFinish() {
		String newest = newest();
		try (ChangedDeployment former = ChangedDeployment.former(this.repository, "holiday-watch-1.0")) {
			assertThat(newest()).isNotEqualTo(newest);
			ProcessInstance process = this.runtime.createProcessInstanceById(newest())
				.businessKey("2096")
				.startBeforeActivity("register-holidays")
				.setVariables(Map.of(HolidayWatch.YEAR, 2096, "known", false))
				.execute();
			Task task = this.tasks.createTaskQuery().processInstanceId(process.getId()).singleResult();
			assertThat(lookedUp(newest, 2096)).isEnded().hasPassed("nothing-missing");

			publish(days("2096-01-%02d, kind: PUBLIC, name: 祝日", 15));
			this.tasks.complete(task.getId(), Map.of("registered", true));
			assertThat(process).isEnded().hasPassed("holidays-registered");
		}
		finally {
			publish(days("2096-01-%02d, removed: true", 15));
		}
	}

	private static String days(String day, int last) {
		return "holidays: [ %s ]".formatted(IntStream.rangeClosed(1, last)
			.mapToObj((each) -> "{ day: " + day.formatted(each) + " }")
			.collect(Collectors.joining(", ")));
	}

	private String newest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(HolidayWatch.KEY)
			.latestVersion()
			.singleResult()
			.getId();
	}

	private ProcessInstance lookedUp(int year) {
		return lookedUp(newest(), year);
	}

	private ProcessInstance lookedUp(String definition, int year) {
		return this.runtime.createProcessInstanceById(definition)
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
