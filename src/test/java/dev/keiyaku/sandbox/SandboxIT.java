package dev.keiyaku.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import dev.keiyaku.StoreTest;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.LinkedMultiValueMap;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxIT extends StoreTest {

	@Autowired
	private TestRestTemplate http;

	@Autowired
	private JavaMailSender sender;

	@Autowired
	private Clock clock;

	@Autowired
	private SandboxProperties properties;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Test
	void theOverviewLeadsEverywhere() {
		assertThat(page("/sandbox")).contains("href=\"/sandbox/mails\"", "href=\"/sandbox/provider\"",
				"href=\"/sandbox/clock\"", "/camunda/app/tasklist/default/", "hanako", "owner2", "もう一人のプロセスオーナー",
				"keiyaku-sandbox", "見本 花子", "hanako@sample.example", "窪田 陽子", "desk@keiyaku.example", "望月 亮");
	}

	@Test
	void mailsAreListedNewestFirst() {
		receive("一通目", "https://store.example/a を開いてください");
		receive("二通目<b>", "本文");
		JsonNode mails = this.http.getForObject("/sandbox/mails.json", JsonNode.class);
		assertThat(mails.get(0).get("subject").asText()).isEqualTo("二通目<b>");
		assertThat(mails.get(1).get("subject").asText()).isEqualTo("一通目");
		assertThat(mails.get(0).fieldNames()).toIterable().containsExactly("to", "subject", "text", "sentAt");
		assertThat(mails.get(0).get("to").asText()).isEqualTo("reader@sample.example");
		assertThat(OffsetDateTime.parse(mails.get(0).get("sentAt").asText()).getOffset())
			.isEqualTo(ZoneOffset.ofHours(9));
		assertThat(page("/sandbox/mails")).contains("二通目&lt;b&gt;", "href=\"https://store.example/a\"");
	}

	@Test
	void mailsAreStillThereAfterARestart() throws Exception {
		receive("再起動の前", "本文");
		SandboxMails restarted = new SandboxMails(this.properties);
		assertThat(restarted.newestFirst()).extracting(ReceivedMail::subject).contains("再起動の前");
	}

	@Test
	void whenTheClockMovesOnDueTimersFire() {
		String deployment = this.repository.createDeployment()
			.addModelInstance("clock-test.bpmn",
					Bpmn.createExecutableProcess("clock-test")
						.camundaHistoryTimeToLiveString("P1D")
						.startEvent()
						.intermediateCatchEvent()
						.timerWithDuration("PT10M")
						.endEvent()
						.done())
			.deploy()
			.getId();
		try {
			String waiting = this.runtime.startProcessInstanceByKey("clock-test").getId();
			Instant goal = this.clock.instant().plus(Duration.ofMinutes(11));
			ResponseEntity<JsonNode> answer = moveTo(goal.toString());
			assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
			assertThat(this.clock.instant()).isAfterOrEqualTo(goal.minusMillis(1));
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.until(() -> this.history.createHistoricProcessInstanceQuery()
					.processInstanceId(waiting)
					.finished()
					.count() == 1);
		}
		finally {
			this.repository.deleteDeployment(deployment, true);
		}
	}

	@Test
	void theClockDoesNotMoveBack() {
		Instant before = this.clock.instant();
		ResponseEntity<JsonNode> answer = moveTo("2020-01-01T00:00:00+09:00");
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(answer.getBody().get("message").asText()).contains("時計を戻すことはできません");
		assertThat(this.clock.instant()).isBetween(before, before.plusSeconds(60));
	}

	@Test
	void whatIsNoTimeIsRefusedAndKeptInTheField() {
		assertThat(moveTo("明日").getBody().get("message").asText()).contains("日時を読み取れません");
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("now", "2020-01-01T00:00");
		assertThat(this.http.postForObject("/sandbox/clock", form, String.class)).contains("value=\"2020-01-01T00:00\"",
				"時計を戻すことはできません", "aria-invalid=\"true\"");
	}

	private ResponseEntity<JsonNode> moveTo(String now) {
		return this.http.postForEntity("/sandbox/clock", Map.of("now", now), JsonNode.class);
	}

	private String page(String path) {
		ResponseEntity<String> page = this.http.getForEntity(path, String.class);
		assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
		return page.getBody();
	}

	private void receive(String subject, String text) {
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setFrom("store@keiyaku.example");
		mail.setTo("reader@sample.example");
		mail.setSubject(subject);
		mail.setText(text);
		mail.setSentDate(java.util.Date.from(this.clock.instant()));
		this.sender.send(mail);
	}

}
