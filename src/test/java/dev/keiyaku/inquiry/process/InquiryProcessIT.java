package dev.keiyaku.inquiry.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.inquiry.Asking;
import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.InquiryProcess;
import dev.keiyaku.inquiry.InquiryStatus;
import dev.keiyaku.number.Promised;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMailServer;
import dev.keiyaku.sandbox.SandboxMails;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A question from its sending through the portal to its end (store 9.2). */
class InquiryProcessIT extends ProcessTest {

	private static final String TASK = "answer-inquiry";

	private static final String RECEIVED = "お問い合わせを受け付けました";

	private static final String ANSWERED = "お問い合わせへの回答";

	private static final Pattern MILESTONE = Pattern.compile("timeline__entry is-(\\w+).*?timeline__label\">([^<]+)<",
			Pattern.DOTALL);

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private SandboxMails mailbox;

	@Autowired
	private SandboxMailServer smtp;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private BusinessCalendar calendar;

	@Value("${server.port}")
	private int port;

	private Asking visitor;

	private String number;

	private ProcessInstance process;

	@BeforeEach
	void givenAVisitorsInquiry() {
		this.visitor = new Asking(new PortalClient(this.port), this.mailbox);
		this.number = this.visitor.ask();
		this.process = instance(InquiryProcess.KEY, this.number);
	}

	@AfterEach
	void theMailServerIsBack() {
		if (!this.smtp.isRunning()) {
			this.smtp.start();
		}
	}

	private void answer(String text) {
		complete(this.number, TASK, Map.of("inquiryDecision", "ANSWER", "inquiryAnswer", text));
	}

	private InquiryStatus status() {
		return this.inquiries.byNumber(this.number).status();
	}

	/** As the acknowledgement says, whenever the desk's task was made. */
	@Test
	void theAnswerIsPromisedForTheNextBusinessDayAfterTheLastQuestion() {
		Promised promised = new Promised(this.store);
		assertThat(promised.actBy(this.number)).contains(this.calendar.businessDayAfter(this.clock.instant()));
		this.database.update("""
				update inquiry_message set written_at = written_at - interval '9 days'
				where inquiry_id = (select id from inquiry where number = ?)""", this.number);
		assertThat(promised.actBy(this.number))
			.contains(this.calendar.businessDayAfter(this.clock.instant().minus(Duration.ofDays(9))));

		answer("300名までです。");
		assertThat(promised.actBy(this.number)).isEmpty();
	}

	@Test
	void aQuestionIsAnsweredByMailAndEndsWhenNobodyAsksBack() {
		assertThat(this.process).isWaitingAtExactly(TASK);
		assertThat(task(this.number, TASK)).hasCandidateGroup("inquiry-desk");
		assertThat(task(this.number, TASK).getDueDate()).isNotNull();
		this.visitor.mail(this.number, RECEIVED);

		answer("300名までです。");

		comesTo(this.process, "await-reply");
		assertThat(status()).isEqualTo(InquiryStatus.ANSWERED);
		assertThat(this.visitor.mail(this.number, ANSWERED).text()).startsWith("お客様\n")
			.contains(this.number, "300名までです。", "/inquiry/threads/", "お問い合わせフォーム：")
			.doesNotContain("髙橋", "何名まで", "数量について");
		assertThat(job(this.process, "reply-time-over").getDuedate().toInstant())
			.isCloseTo(this.clock.instant().plus(Duration.ofDays(30)), within(Duration.ofMinutes(5)));
		fire(this.process, "reply-time-over");
		comesToItsEnd(this.process);
		assertThat(this.process).hasPassedInOrder("inquiry-sent", "mail-inquiry-received", TASK, "record-answer",
				"mail-inquiry-answered", "reply-time-over", "close-inquiry", "inquiry-closed");
		assertThat(status()).isEqualTo(InquiryStatus.CLOSED);
	}

	@Test
	void anAnswerThatIsAskedBackIsTheSameThread() {
		answer("300名までです。");
		String first = Asking.thread(this.visitor.mail(this.number, ANSWERED));
		assertThat(this.visitor.client.get(first).body()).contains("300名までです。", "何名まで使えますか。");

		Asking.accepted(this.visitor.askBack(first, "追加はできますか。"));

		comesTo(this.process, TASK);
		assertThat(this.tasks.getVariableLocal(task(this.number, TASK).getId(), "inquiry").toString())
			.contains("何名まで使えますか。", "300名までです。", "追加はできますか。");
		assertThat(this.visitor.client.get(first).body()).contains("回答待ち").doesNotContain("返信を送信する");
		answer("はい、できます。");
		ReceivedMail mail = this.visitor.mail(this.visitor.email, this.number, ANSWERED, 2);
		assertThat(mail.text()).containsSubsequence("■ 回答（", "はい、できます。", "■ これまでの回答（", "300名までです。");
		assertThat(this.visitor.client.get(first).statusCode()).as("the newest link alone opens it").isEqualTo(404);
		assertThat(this.visitor.client.get(Asking.thread(mail)).body()).contains("追加はできますか。", "はい、できます。");
		fire(this.process, "reply-time-over");
		comesToItsEnd(this.process);
	}

	@Test
	void aClerkEndsItWithoutAnAnswerForAReasonThatNobodyElseReads() {
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, TASK, Map.of("inquiryDecision", "CLOSE")));
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, TASK, Map.of("inquiryDecision", "ANSWER", "inquiryAnswer", "")));
		this.visitor.mail(this.number, RECEIVED);

		complete(this.number, TASK, Map.of("inquiryDecision", "CLOSE", "closingNote", "迷惑な送信のため"));

		assertThat(this.process).isEnded().hasPassed("close-unanswered-inquiry", "inquiry-closed-unanswered");
		assertThat(status()).isEqualTo(InquiryStatus.CLOSED);
		assertThat(this.visitor.mailsTo(this.visitor.email)).hasSize(1);
		String next = this.visitor.ask();
		assertThat(this.tasks.getVariableLocal(task(next, TASK).getId(), "inquiry").toString()).contains(this.number,
				"迷惑な送信のため");
	}

	@Test
	void aDeskThatIsLateIsTold() {
		long before = this.mailbox.to("inquiry-desk@keiyaku.example").size();
		fire(this.process, "answer-overdue");
		comesTo(this.process, TASK);
		assertThat(task(this.number, TASK).getPriority()).isEqualTo(80);
		soon().untilAsserted(
				() -> assertThat(this.mailbox.to("inquiry-desk@keiyaku.example")).hasSizeGreaterThan((int) before)
					.anySatisfy((mail) -> assertThat(mail.subject()).contains("期限超過", this.number)));
	}

	@Test
	void membersAreAddressedByNameAndLedToTheirPages() {
		NewCustomer member = NewCustomer.of(this.store, "問合商事株式会社");
		Asking asking = new Asking(member.signIn(this.port), this.mailbox);
		Map<String, Object> form = asking.form();
		form.putAll(Map.of("email", member.email(), "emailRepeated", member.email()));
		this.number = asking.ask(Asking.VISITOR, form);
		this.process = instance(InquiryProcess.KEY, this.number);
		String page = "/mypage/inquiries/" + this.number;
		assertThat(asking.mail(member.email(), this.number, RECEIVED, 1).text()).startsWith("問合商事株式会社\n試験 一郎 様\n")
			.contains(page)
			.doesNotContain("髙橋");
		assertThat(milestones(asking.client.get(page).body())).containsExactly("DONE お問い合わせの受付", "NOW 回答の準備",
				"NEXT ご回答（メール）", "NEXT お問い合わせの終了");

		answer("300名までです。");

		assertThat(asking.mail(member.email(), this.number, ANSWERED, 1).text()).startsWith("問合商事株式会社\n試験 一郎 様\n")
			.contains(page)
			.doesNotContain("/inquiry/threads/");
		assertThat(milestones(asking.client.get(page).body())).containsExactly("DONE お問い合わせの受付", "DONE 回答の準備",
				"DONE ご回答（メール）", "NEXT お問い合わせの終了");
		Asking.accepted(asking.askBack(page, "追加はできますか。"));
		comesTo(this.process, TASK);
		assertThat(milestones(asking.client.get(page).body())).contains("NOW 回答の準備");
	}

	private static Stream<String> milestones(String page) {
		return MILESTONE.matcher(page).results().map((milestone) -> milestone.group(1) + " " + milestone.group(2));
	}

	@Test
	void withoutTheMailServerNothingIsLost() {
		this.visitor.mail(this.number, RECEIVED);
		this.smtp.stop();
		Asking other = new Asking(new PortalClient(this.port), this.mailbox);
		String asked = other.ask();
		answer("300名までです。");
		comesTo(this.process, "await-reply");
		Job acknowledgement = failedMail(asked);
		Job answer = failedMail(this.number);
		assertThat(answer.getRetries()).as("the cycle named retry.mail counts").isGreaterThan(10);
		assertThat(answer.getExceptionMessage()).contains("inquiry-answered", this.number)
			.doesNotContain("300名", this.visitor.email);
		this.management.setJobRetries(answer.getId(), 0);
		Incident incident = this.runtime.createIncidentQuery()
			.processInstanceId(answer.getProcessInstanceId())
			.singleResult();
		assertThat(incident.getActivityId()).isEqualTo("send-mail");

		this.smtp.start();
		this.management.setJobRetries(answer.getId(), 1);
		this.management.executeJob(answer.getId());
		this.management.executeJob(acknowledgement.getId());

		assertThat(this.visitor.mail(this.number, ANSWERED).text()).contains("300名までです。");
		other.mail(asked, RECEIVED);
		assertThat(task(asked, TASK)).isNotNull();
	}

	/** The job that has tried in vain to send a mail about a number. */
	private Job failedMail(String number) {
		return soon().until(() -> this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("mail-delivery")
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.flatMap((delivery) -> this.management.createJobQuery()
				.processInstanceId(delivery.getId())
				.withException()
				.list()
				.stream())
			.findFirst()
			.orElse(null), Objects::nonNull);
	}

	@Test
	void whatIsWrittenIsInTheStoresTablesAloneAndNowhereOfTheEngines() {
		String secret = UUID.randomUUID().toString();
		Map<String, Object> form = this.visitor.form();
		form.put("text", "質問 " + secret);
		this.number = this.visitor.ask(Asking.VISITOR, form);
		this.process = instance(InquiryProcess.KEY, this.number);
		answer("回答 " + secret);
		comesTo(this.process, "await-reply");

		assertThat(this.history.createHistoricVariableInstanceQuery().processInstanceId(this.process.getId()).list())
			.extracting((variable) -> variable.getName())
			.containsOnly(InquiryProcess.INQUIRY_DECISION, "template");
		List<String> columns = this.database.queryForList("""
				select format('select count(*) from %I.%I where %I ~ %L', table_schema, table_name, column_name, ?)
				from information_schema.columns where table_schema = current_schema() and table_name like 'act\\_%'
				and data_type in ('text', 'character varying')""", String.class, secret);
		assertThat(columns).hasSizeGreaterThan(100)
			.allSatisfy((query) -> assertThat(this.database.queryForObject(query, Long.class)).as(query).isZero());
		assertThat(this.database.queryForObject(
				"select count(*) from act_ge_bytearray where position(convert_to(?, 'UTF8') in bytes_) > 0", Long.class,
				secret))
			.isZero();
	}

}
