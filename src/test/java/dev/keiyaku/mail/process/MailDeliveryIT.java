package dev.keiyaku.mail.process;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import dev.keiyaku.StoreTest;
import dev.keiyaku.mail.MailDelivery;
import dev.keiyaku.mail.MailNotSentException;
import dev.keiyaku.mail.SentMail;
import dev.keiyaku.mail.SentMails;
import dev.keiyaku.mail.TestMailFacts;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMailServer;
import dev.keiyaku.sandbox.SandboxMails;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MailDeliveryIT extends StoreTest {

	private static final String PROCESS = "mail-test";

	private final String number = TestMailFacts.PREFIX + UUID.randomUUID();

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ManagementService management;

	@Autowired
	private HistoryService history;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private SandboxMailServer smtp;

	@Autowired
	private SandboxMails received;

	@Autowired
	private SentMails sent;

	private final List<RuntimeException> failures = new ArrayList<>();

	private String deployment;

	@BeforeEach
	void givenAProcessThatSendsAMail() {
		deploy("order-received", null);
	}

	@AfterEach
	void cleanUp() {
		if (!this.smtp.isRunning()) {
			this.smtp.start();
		}
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number)
			.list()
			.forEach(instance -> this.runtime.deleteProcessInstance(instance.getId(), "the test is over"));
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void oneEventIsOneMailToTheCustomer() {
		start();
		soon().until(() -> finishedDeliveries() == 1);
		assertThat(mails()).singleElement().satisfies(mail -> {
			assertThat(mail.subject()).isEqualTo("【注文受付のご連絡（NP掛け払い）】サンプル株式会社 様");
			assertThat(mail.text()).startsWith("サンプル株式会社\n山田 花子 様\n").contains("ケイヤクストア");
		});
	}

	@Test
	void itsHistoryGoesThreeYearsAfterItHasBegun() {
		start();
		soon().until(() -> finishedDeliveries() == 1);
		assertThat(this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(MailDelivery.KEY)
			.processInstanceBusinessKey(this.number)
			.singleResult()).satisfies((delivery) -> {
				Date goes = Date.from(delivery.getStartTime().toInstant().plus(Duration.ofDays(1095)));
				assertThat(delivery.getRemovalTime()).isEqualTo(goes);
				assertThat(this.history.createHistoricActivityInstanceQuery()
					.processInstanceId(delivery.getRootProcessInstanceId())
					.list()).isNotEmpty().allSatisfy((step) -> assertThat(step.getRemovalTime()).isNotNull());
			});
	}

	@Test
	void theStoreKeepsWhatItWrote() {
		start();
		soon().until(() -> finishedDeliveries() == 1);
		SentMail kept = this.sent.about(this.number).get(0);
		ReceivedMail mail = mails().get(0);
		assertThat(kept.to()).isEqualTo(mail.to());
		assertThat(kept.subject()).isEqualTo(mail.subject());
		assertThat(kept.text()).isEqualTo(mail.text());
	}

	@Test
	void aMailWithASecretArrivesAndItsWordsAreNotKept() {
		String secret = TestMailFacts.SECRET_PREFIX + UUID.randomUUID();
		this.runtime.startProcessInstanceByKey(PROCESS, secret);
		soon().until(() -> !this.sent.about(secret).isEmpty());
		assertThat(this.received.to(TestMailFacts.address(secret))).singleElement()
			.satisfies(mail -> assertThat(mail.text()).contains("code 314159"));
		assertThat(this.sent.about(secret).get(0).text()).isEmpty();
	}

	@Test
	void aDesksMailGoesToItsConfiguredAddressAndIsNotTheCustomersToSee() {
		deploy("receipt-request", "order-desk");
		long before = this.received.to("order-desk@keiyaku.example").size();
		start();
		soon().until(() -> finishedDeliveries() == 1);
		assertThat(this.received.to("order-desk@keiyaku.example")).hasSize((int) before + 1);
		assertThat(mails()).isEmpty();
		assertThat(this.sent.about(this.number)).isEmpty();
	}

	@Test
	void withoutTheSmtpServerTheProcessGoesOnAndTheMailWaitsUntilItIsBack() {
		this.smtp.stop();
		String instance = start();
		assertThat(this.history.createHistoricProcessInstanceQuery().processInstanceId(instance).finished().count())
			.isOne();
		soon().until(() -> job().getExceptionMessage() != null);
		Job waiting = job();
		assertThat(waiting.getRetries()).as("the cycle named retry.mail counts").isGreaterThan(10);
		assertThat(waiting.getExceptionMessage()).contains("order-received", this.number, "connect to host");

		this.smtp.start();
		this.management.executeJob(waiting.getId());
		assertThat(finishedDeliveries()).isOne();
		assertThat(mails()).hasSize(1);
	}

	@Test
	void aServerThatStaysAwayBecomesAnIncidentThatNamesItsCauseAndCanBeRetried() {
		this.smtp.stop();
		start();
		useUpTheRetries();
		Incident incident = incident();
		assertThat(incident.getActivityId()).isEqualTo("send-mail");
		assertThat(incident.getIncidentMessage()).contains("order-received", this.number, "connect to host");

		this.smtp.start();
		this.management.setJobRetries(incident.getConfiguration(), 1);
		this.management.executeJob(incident.getConfiguration());
		assertThat(finishedDeliveries()).isOne();
		assertThat(mails()).hasSize(1);
		assertThat(incidents()).isEmpty();
	}

	@Test
	void aTemplateThatIsNotThereIsAnIncidentThatNamesIt() {
		deploy("no-such-mail", null);
		start();
		useUpTheRetries();
		assertThat(incident().getIncidentMessage()).contains("mail/no-such-mail.txt");
		assertThat(mails()).isEmpty();
	}

	@Test
	void whatIsRolledBackIsNotReported() {
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult(status -> {
			start();
			throw new IllegalStateException("the order fails after all");
		}));
		start();
		soon().until(() -> finishedDeliveries() == 1);
		assertThat(mails()).as("only the second attempt's mail").hasSize(1);
	}

	private void deploy(String template, String recipient) {
		if (this.deployment != null) {
			this.repository.deleteDeployment(this.deployment, true);
		}
		var task = Bpmn.createExecutableProcess(PROCESS)
			.camundaHistoryTimeToLiveString("P1D")
			.startEvent()
			.serviceTask("send-it")
			.camundaDelegateExpression("${sendMail}")
			.camundaInputParameter(SendMail.TEMPLATE, template);
		if (recipient != null) {
			task.camundaInputParameter(SendMail.RECIPIENT, recipient);
		}
		BpmnModelInstance process = task.endEvent().done();
		this.deployment = this.repository.createDeployment()
			.addModelInstance(PROCESS + ".bpmn", process)
			.deploy()
			.getId();
	}

	private String start() {
		return this.runtime.startProcessInstanceByKey(PROCESS, this.number).getId();
	}

	/** By hand and by the job executor at once, so a lost race is no failure. */
	private void useUpTheRetries() {
		soon().until(() -> {
			Job job = job();
			if (job.getRetries() > 0) {
				try {
					this.management.executeJob(job.getId());
				}
				catch (MailNotSentException | UncheckedIOException | OptimisticLockingException ex) {
					this.failures.add(ex);
				}
			}
			return !incidents().isEmpty();
		});
		assertThat(this.failures).isNotEmpty();
	}

	private Job job() {
		return this.management.createJobQuery().processInstanceId(delivery()).singleResult();
	}

	private String delivery() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(MailDelivery.KEY)
			.processInstanceBusinessKey(this.number)
			.singleResult()
			.getId();
	}

	private Incident incident() {
		return incidents().get(0);
	}

	private List<Incident> incidents() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(MailDelivery.KEY)
			.processInstanceBusinessKey(this.number)
			.list()
			.stream()
			.flatMap(instance -> this.runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream())
			.toList();
	}

	private long finishedDeliveries() {
		return this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(MailDelivery.KEY)
			.processInstanceBusinessKey(this.number)
			.finished()
			.count();
	}

	private List<ReceivedMail> mails() {
		return this.received.to(TestMailFacts.address(this.number));
	}

	private static ConditionFactory soon() {
		return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100));
	}

}
