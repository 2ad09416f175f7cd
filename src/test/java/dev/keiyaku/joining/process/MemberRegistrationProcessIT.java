package dev.keiyaku.joining.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.joining.Joining;
import dev.keiyaku.joining.MemberRegistration;
import dev.keiyaku.joining.RegistrationStatus;
import dev.keiyaku.joining.Registrations;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.number.Promised;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.process.TaskDecision;
import dev.keiyaku.sandbox.SandboxMails;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** An application from its submission through the portal to staff's decision. */
class MemberRegistrationProcessIT extends ProcessTest {

	/** As the provider writes it. */
	private final String buyer = "2%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));

	/** As a clerk may. */
	private final String written = this.buyer.chars()
		.mapToObj(digit -> String.valueOf((char) (digit + '０' - '0')))
		.collect(Collectors.joining());

	@Autowired
	private ApplicationContext store;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Registrations registrations;

	@Autowired
	private Members members;

	@Autowired
	private Companies companies;

	@Autowired
	private SandboxMails mailbox;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${server.port}")
	private int port;

	private Joining applicant;

	private String number;

	private ProcessInstance process;

	@BeforeEach
	void givenAnApplication() {
		this.applicant = new Joining(this.port, this.mailbox).apply();
		this.number = Joining.number(this.applicant.mail("本人確認メール"));
		this.process = instance(MemberRegistration.KEY, this.number);
	}

	@Test
	void theApplicantConfirmsAndStaffLetTheCompanyIn() {
		assertThat(this.process).isWaitingAtExactly("await-identity");
		assertThat(this.applicant.canSignIn()).isFalse();

		this.applicant.confirmIdentity();
		assertThat(this.process).isWaitingAtExactly("review-registration");
		assertThat(task(this.number, "review-registration")).hasCandidateGroup("registration-desk");
		assertThat(this.applicant.mail("新規会員 申込み受付").text()).contains(this.number, "髙橋 一郎 様");
		assertThat(this.applicant.canSignIn()).isFalse();

		complete(this.number, "review-registration",
				Map.of("registrationDecision", "APPROVE", "buyerNumber", this.written));

		assertThat(this.process).isEnded()
			.hasPassedInOrder("registration-submitted", "mail-identity-check", "await-identity",
					"mail-registration-received", "review-registration", "approve-registration",
					"mail-registration-completed", "member-registered");
		assertThat(this.applicant.mail("新規会員 登録完了").text()).contains("/login", this.applicant.loginId);
		Member member = this.members.byLoginId(this.applicant.loginId).orElseThrow();
		assertThat(member.role()).isEqualTo(Role.ADMIN);
		assertThat(member.person().nameKana()).isEqualTo("タカハシ イチロウ");
		assertThat(member.person().phone()).isEqualTo("0312345678");
		this.transaction.executeWithoutResult(status -> {
			var company = this.companies.byId(member.company().id());
			assertThat(company.name()).isEqualTo("㈱髙橋" + this.applicant.loginId);
			assertThat(company.nameKana()).isEqualTo("カブシキガイシャタカハシ");
			assertThat(company.headOffice().postalCode()).isEqualTo("1000005");
			assertThat(company.buyerId()).contains(this.buyer);
		});
		assertThat(this.applicant.canSignIn()).isTrue();
	}

	/** As page and mail say, whenever the desk's task was made. */
	@Test
	void theResultIsPromisedForTheNextBusinessDayAfterTheIdentityWasConfirmed() {
		Promised promised = new Promised(this.store);
		assertThat(promised.actBy(this.number)).isEmpty();
		this.applicant.confirmIdentity();
		assertThat(promised.actBy(this.number)).contains(this.calendar.businessDayAfter(this.clock.instant()));

		complete(this.number, "review-registration",
				Map.of("registrationDecision", "APPROVE", "buyerNumber", this.written));
		assertThat(promised.actBy(this.number)).isEmpty();
	}

	@Test
	void whatWasAgreedToIsEvidence() {
		assertThat(this.database.queryForList(
				"select code || ' ' || version || ' ' || address from joining_consent where number = ? order by id",
				String.class, this.number))
			.containsExactly("store 2026-11-29 127.0.0.1", "privacy 2026-11-29 127.0.0.1");
		this.applicant.confirmIdentity();
		complete(this.number, "review-registration",
				Map.of("registrationDecision", "APPROVE", "buyerNumber", this.written));
		long member = this.members.byLoginId(this.applicant.loginId).orElseThrow().id();
		assertThat(this.database.queryForList("select kind || ' ' || detail from audit_entry where member_id = ?",
				String.class, member))
			.contains("CONSENTED store 2026-11-29", "CONSENTED privacy 2026-11-29", "REGISTERED " + this.number);
	}

	@Test
	void thePasswordIsNowhereButHashed() {
		List<String> columns = this.database.queryForList("""
				select format('select count(*) from %I.%I where %I::text like ''%%%s%%''', table_schema, table_name,
				column_name, ?) from information_schema.columns
				where table_schema = current_schema() and data_type in ('text', 'character varying', 'jsonb')""",
				String.class, Joining.PASSWORD);
		assertThat(columns).hasSizeGreaterThan(100)
			.allSatisfy(query -> assertThat(this.database.queryForObject(query, Long.class)).as(query).isZero());
		assertThat(this.history.createHistoricVariableInstanceQuery().processInstanceId(this.process.getId()).list())
			.extracting(variable -> variable.getName())
			.containsExactlyInAnyOrder(MemberRegistration.ADDRESS_TAKEN, "template");
		assertThat(this.applicant.visitor.get("/register/applicant").body()).doesNotContain("{bcrypt}");
	}

	@Test
	void staffDeclineWithAReasonAndLoginIdAndAddressAreFreeAgain() {
		this.applicant.confirmIdentity();
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, "review-registration", Map.of("registrationDecision", "DECLINE")));
		complete(this.number, "review-registration",
				Map.of("registrationDecision", "DECLINE", "declineReason", "登記を確認できませんでした。"));
		assertThat(this.process).isEnded().hasPassed("decline-registration", "registration-refused");
		assertThat(this.applicant.mail("会員登録のお申し込みについて").text()).contains("登記を確認できませんでした。");
		assertThat(this.applicant.canSignIn()).isFalse();
		this.applicant.apply();
		soon()
			.untilAsserted(() -> assertThat(this.applicant.mails()).filteredOn(mail -> mail.subject().contains("本人確認"))
				.hasSize(2));
	}

	@Test
	void anApplicationOfTheFormerVersionIsDecidedInItByTheSameRule() {
		try (ChangedDeployment former = ChangedDeployment.former(this.repository, "member-registration-1.0")) {
			givenAnApplication();
			this.applicant.confirmIdentity();
			assertThatExceptionOfType(BadUserRequestException.class)
				.isThrownBy(() -> complete(this.number, "review-registration", Map.of(TaskDecision.FORMER, "APPROVE")))
				.withMessageContaining("購入企業番号を入力してください。");
			complete(this.number, "review-registration",
					Map.of(TaskDecision.FORMER, "APPROVE", "buyerNumber", this.written));
			assertThat(this.process).isEnded().hasPassed("approve-registration");

			givenAnApplication();
			this.applicant.confirmIdentity();
			complete(this.number, "review-registration",
					Map.of(TaskDecision.FORMER, "DECLINE", "declineReason", "登記を確認できませんでした。"));
			assertThat(this.process).isEnded().hasPassed("decline-registration");
		}
	}

	@Test
	void nobodyIsLetInWithoutTheNumberThatOrdersNeed() {
		this.applicant.confirmIdentity();
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, "review-registration", Map.of("registrationDecision", "APPROVE")))
			.withMessageContaining("購入企業番号を入力してください。");
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, "review-registration",
					Map.of("registrationDecision", "APPROVE", "buyerNumber", "123")))
			.withMessageContaining("購入企業番号ではないようです。");
		assertThat(this.process).isWaitingAtExactly("review-registration");
	}

	@Test
	void aLinkThatNobodyUsesExpiresAfterADay() {
		assertThat(job(this.process, "identity-overdue").getDuedate().toInstant())
			.isCloseTo(this.clock.instant().plus(Duration.ofHours(24)), within(Duration.ofMinutes(5)));
		String link = Joining.path(this.applicant.mail("本人確認メール"));
		fire(this.process, "identity-overdue");
		comesToItsEnd(this.process);
		assertThat(this.process).hasPassed("expire-registration", "registration-expired");
		assertThat(this.registrations.byNumber(this.number).status()).isEqualTo(RegistrationStatus.EXPIRED);
		assertThat(this.applicant.visitor.get(link).body()).contains("リンクの有効期限が過ぎました");
		assertThat(this.applicant.visitor.submit(link, Map.of()).body()).contains("リンクの有効期限が過ぎました");
		this.applicant.apply();
	}

	@Test
	void openingTheLinkChangesNothingAndItWorksOnce() {
		String link = Joining.path(this.applicant.mail("本人確認メール"));
		for (int i = 0; i < 3; i++) {
			assertThat(this.applicant.visitor.get(link).body()).contains("本人確認を完了する");
		}
		assertThat(this.process).isWaitingAtExactly("await-identity");
		this.applicant.confirmIdentity();
		assertThat(this.applicant.visitor.get(link).body()).contains("本人確認はお済みです");
		assertThat(this.applicant.visitor.submit(link, Map.of()).body()).contains("本人確認はお済みです");
		assertThat(this.applicant.visitor.get(link + "x").body()).contains("このリンクはご利用いただけません");
		assertThat(this.process).isWaitingAtExactly("review-registration");
	}

	@RepeatedTest(3)
	void ofManyWhoPressTheButtonAtOnceOneConfirms() {
		String link = Joining.path(this.applicant.mail("本人確認メール"));
		List<String> pages = IntStream.range(0, 5)
			.mapToObj(i -> CompletableFuture.supplyAsync(() -> this.applicant.visitor.submit(link, Map.of()).body()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(pages).filteredOn(page -> page.contains("本人確認が完了しました")).hasSize(1);
		assertThat(pages).filteredOn(page -> page.contains("本人確認はお済みです")).hasSize(4);
		assertThat(this.process).isWaitingAtExactly("review-registration");
	}

	@RepeatedTest(3)
	void ofTwoClerksWhoDecideAtOnceOneDoes() {
		this.applicant.confirmIdentity();
		String task = task(this.number, "review-registration").getId();
		List<Boolean> done = Stream
			.of(Map.<String, Object>of("registrationDecision", "APPROVE", "buyerNumber", this.written),
					Map.<String, Object>of("registrationDecision", "DECLINE", "declineReason", "理由"))
			.map(entered -> CompletableFuture.supplyAsync(() -> {
				this.tasks.complete(task, entered);
				return true;
			}).exceptionally(ex -> false))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(done).containsExactlyInAnyOrder(true, false);
		assertThat(this.process).isEnded();
		assertThat(this.members.byLoginId(this.applicant.loginId).isPresent())
			.isEqualTo(this.registrations.byNumber(this.number).status() == RegistrationStatus.APPROVED);
	}

	@Test
	void aNumberOfAnotherCompanyIsRefusedWithItsName() {
		NewCustomer other = NewCustomer.of(this.store, "番号持ち株式会社");
		String taken = this.companies.byId(other.companyId()).buyerId().orElseThrow();
		this.applicant.confirmIdentity();

		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, "review-registration",
					Map.of("registrationDecision", "APPROVE", "buyerNumber", taken)))
			.withMessageContaining("決済事業者の購入企業番号")
			.withMessageContaining(
					"番号持ち株式会社（" + this.companies.byId(other.companyId()).number() + "）に登録されている購入企業番号です。");
		assertThat(this.process).isWaitingAtExactly("review-registration");
		complete(this.number, "review-registration",
				Map.of("registrationDecision", "APPROVE", "buyerNumber", this.written));
		assertThat(this.process).isEnded();
	}

	/** Each at their own task: of a number that both enter one gets it. */
	@RepeatedTest(3)
	void twoClerksGiveOneNumberToOneCompany() {
		this.applicant.confirmIdentity();
		Joining second = new Joining(this.port, this.mailbox).apply();
		second.confirmIdentity();
		List<String> refusals = Stream.of(this.number, Joining.number(second.mail("本人確認メール")))
			.map(number -> task(number, "review-registration").getId())
			.map(task -> CompletableFuture.supplyAsync(() -> {
				this.tasks.complete(task, Map.of("registrationDecision", "APPROVE", "buyerNumber", this.written));
				return "";
			}).exceptionally(Throwable::getMessage))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.filter(refusal -> !refusal.isEmpty())
			.toList();

		assertThat(refusals).singleElement().asString().contains("に登録されている購入企業番号です。");
		assertThat(
				this.database.queryForObject("select count(*) from company where buyer_id = ?", Long.class, this.buyer))
			.isOne();
	}

	@Test
	void anAddressThatIsTakenIsToldToItsOwnerOnly() {
		Joining another = new Joining(this.port, this.mailbox);
		another.agree("/register");
		Map<String, Object> form = another.form();
		form.putAll(Map.of("email", this.applicant.email.toUpperCase(), "emailRepeated",
				this.applicant.email.toUpperCase()));
		another.accepted("/register/applicant", form);
		another.accepted("/register/confirm", Map.of());
		String text = another.mailTo(this.applicant.email, "会員登録のお申し込みについて").text();
		assertThat(text).contains("すでに会員登録されているか、お申し込みの手続き中です", "/password/forgot").doesNotContain("髙橋");
		String refused = Joining.number(another.mailTo(this.applicant.email, "会員登録のお申し込みについて"));
		assertThat(this.registrations.byNumber(refused).status()).isEqualTo(RegistrationStatus.ADDRESS_TAKEN);
		assertThat(instance(MemberRegistration.KEY, refused)).isNull();
		assertThat(this.process).isWaitingAtExactly("await-identity");
	}

	@Test
	void theClerkSeesThatTheCompanyIsRegistered() {
		this.applicant.confirmIdentity();
		complete(this.number, "review-registration",
				Map.of("registrationDecision", "APPROVE", "buyerNumber", this.written));
		Joining colleague = new Joining(this.port, this.mailbox);
		colleague.agree("/register");
		Map<String, Object> form = colleague.form();
		form.put("companyName", "（株） 髙橋" + this.applicant.loginId.toUpperCase());
		colleague.accepted("/register/applicant", form);
		colleague.accepted("/register/confirm", Map.of());
		colleague.confirmIdentity();
		String task = task(Joining.number(colleague.mail("本人確認メール")), "review-registration").getId();
		assertThat(this.tasks.getVariableLocal(task, "registration").toString())
			.contains("㈱髙橋" + this.applicant.loginId, "髙橋 一郎 様（" + this.applicant.email + "）");
	}

}
