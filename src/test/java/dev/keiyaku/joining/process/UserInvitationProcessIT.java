package dev.keiyaku.joining.process;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.joining.Invitation;
import dev.keiyaku.joining.InvitationStatus;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.Invite;
import dev.keiyaku.joining.Joining;
import dev.keiyaku.joining.UserInvitation;
import dev.keiyaku.member.InvitationApproval;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.process.TaskDecision;
import dev.keiyaku.sandbox.SandboxMails;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** An invitation from its sending to the 管理者's decision. */
class UserInvitationProcessIT extends ProcessTest {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Invitations invitations;

	@Autowired
	private InvitationApproval approval;

	@Autowired
	private Members members;

	@Autowired
	private SandboxMails mailbox;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private SignedInMember administrator;

	private Joining invited;

	private String number;

	private ProcessInstance process;

	private String link;

	@BeforeEach
	void givenAnInvitation() {
		this.administrator = this.given.company("招待商事株式会社");
		this.invited = new Joining(this.port, this.mailbox);
		this.number = this.invitations.invite(new Invite(this.administrator.companyId(), this.administrator.memberId(),
				this.invited.email, Role.GENERAL, "一緒に使いましょう。"));
		this.process = instance(UserInvitation.KEY, this.number);
		this.link = Joining.path(this.invited.mail("ユーザー招待のご案内"));
	}

	private long whenTheInvitedPersonRegisters() {
		this.invited.agree(this.link);
		this.invited.accepted(this.link + "/applicant", this.invited.invitedForm());
		this.invited.accepted(this.link + "/confirm", Map.of());
		assertThat(this.process).isWaitingAtExactly("approve-invited-user");
		return this.members.byLoginId(this.invited.loginId).orElseThrow().id();
	}

	@Test
	void theInvitedPersonRegistersAndTheAdministratorApproves() {
		assertThat(this.invited.mail("ユーザー招待のご案内").text()).contains("招待商事株式会社", "一緒に使いましょう。", "一般ユーザー");
		long memberId = whenTheInvitedPersonRegisters();
		Member member = this.members.byId(memberId);
		assertThat(member.status()).isEqualTo(MemberStatus.PENDING);
		assertThat(member.company().id()).isEqualTo(this.administrator.companyId());
		assertThat(member.person().email()).isEqualTo(this.invited.email);
		assertThat(this.invited.canSignIn()).isFalse();
		assertThat(mail(this.administrator, "【ケイヤクストア】ユーザー承認のお願い").text()).contains("髙橋 一郎 様", "/mypage/users");

		assertThat(this.approval.decide(memberId, true, this.administrator)).isTrue();

		assertThat(this.process).isEnded()
			.hasPassedInOrder("user-invited", "mail-user-invitation", "await-acceptance", "mail-approval-request",
					"approve-invited-user", "approve-user", "mail-user-approved", "user-admitted");
		assertThat(this.invited.mail("ご利用開始のお知らせ").text()).contains("/login", this.invited.loginId);
		assertThat(this.invited.canSignIn()).isTrue();
		assertThat(this.approval.decide(memberId, false, this.administrator)).isFalse();
		assertThat(this.history.createUserOperationLogQuery()
			.processInstanceId(this.process.getId())
			.operationType("Complete")
			.userId("member-" + this.administrator.memberId())
			.count()).isOne();
		assertThat(this.database.queryForList(
				"select kind from audit_entry where company_id = ? and kind in ('INVITED', 'REGISTERED', 'CONSENTED', 'APPROVED')",
				String.class, this.administrator.companyId()))
			.containsExactlyInAnyOrder("INVITED", "REGISTERED", "CONSENTED", "CONSENTED", "APPROVED");
	}

	@Test
	void theAdministratorDoesNotApprove() {
		long memberId = whenTheInvitedPersonRegisters();
		assertThat(this.approval.decide(memberId, false, this.administrator)).isTrue();
		assertThat(this.process).isEnded().hasPassed("decline-user", "user-not-admitted");
		assertThat(this.members.byId(memberId).status()).isEqualTo(MemberStatus.DECLINED);
		this.invited.mail("会員登録の結果のお知らせ");
		assertThat(this.invited.canSignIn()).isFalse();
	}

	@Test
	void anInvitationOfTheFormerVersionIsDecidedInIt() {
		try (ChangedDeployment former = ChangedDeployment.former(this.repository, "user-invitation-1.0")) {
			givenAnInvitation();
			long approved = whenTheInvitedPersonRegisters();
			assertThat(this.approval.decide(approved, true, this.administrator)).isTrue();
			assertThat(this.process).isEnded().hasPassed("approve-user");

			givenAnInvitation();
			long declined = whenTheInvitedPersonRegisters();
			assertThat(this.approval.decide(declined, false, this.administrator)).isTrue();
			assertThat(this.process).isEnded().hasPassed("decline-user");
		}
	}

	/** An administrator of the engine sees the task in Tasklist. */
	@Test
	void theStaffDecideNothing() {
		long memberId = whenTheInvitedPersonRegisters();
		String task = task(this.number, "approve-invited-user").getId();
		this.tasks.setAssignee(task, "admin");
		HttpResponse<String> answer = new StaffRest(this.port).signIn("admin", "keiyaku-sandbox", "tasklist")
			.change("POST", "/task/" + task + "/submit-form",
					"""
							{"variables": {"invitedUserDecision": {"value": "APPROVE"}, "administratorId": {"value": 1, "type": "Long"}}}
							""");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("招待した会社の管理者が");
		assertThat(this.process).isWaitingAtExactly("approve-invited-user");
		assertThat(this.members.byId(memberId).status()).isEqualTo(MemberStatus.PENDING);
	}

	@Test
	void anotherCompanyDecidesAndWithdrawsNothing() {
		SignedInMember stranger = this.given.company("別会社株式会社");
		assertThat(this.invitations.withdraw(this.number, stranger.companyId(), stranger)).isFalse();
		assertThat(this.invitations.open(stranger.companyId())).isEmpty();
		long memberId = whenTheInvitedPersonRegisters();
		assertThat(this.approval.decide(memberId, true, stranger)).isFalse();
		assertThat(this.members.byId(memberId).status()).isEqualTo(MemberStatus.PENDING);
	}

	@RepeatedTest(3)
	void ofTwoWhoDecideAtOnceOneDoesAndTheOtherIsTold() {
		long memberId = whenTheInvitedPersonRegisters();
		List<Boolean> told = Stream.of(true, false)
			.map(approved -> CompletableFuture
				.supplyAsync(() -> this.approval.decide(memberId, approved, this.administrator)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(told).containsExactlyInAnyOrder(true, false);
		assertThat(this.process).isEnded();
	}

	@Test
	void aLinkThatNobodyUsesExpiresAfterAWeek() {
		assertThat(job(this.process, "invitation-overdue").getDuedate().toInstant())
			.isCloseTo(this.clock.instant().plus(Duration.ofDays(7)), within(Duration.ofMinutes(5)));
		fire(this.process, "invitation-overdue");
		comesToItsEnd(this.process);
		assertThat(this.process).hasPassed("expire-invitation", "invitation-expired");
		assertThat(this.invited.visitor.get(this.link).body()).contains("この招待はご利用いただけません");
	}

	@Test
	void anInvitationTakenBackIsVoid() {
		assertThat(this.invitations.open(this.administrator.companyId())).extracting(Invitation::number)
			.containsExactly(this.number);
		assertThat(this.invitations.withdraw(this.number, this.administrator.companyId(), this.administrator)).isTrue();
		assertThat(this.process).isEnded().hasPassed("withdrawal-received", "invitation-taken-back");
		assertThat(this.invitations.byNumber(this.number).status()).isEqualTo(InvitationStatus.WITHDRAWN);
		assertThat(this.invitations.open(this.administrator.companyId())).isEmpty();
		assertThat(this.invited.visitor.get(this.link).body()).contains("この招待はご利用いただけません");
		assertThatIllegalStateException().isThrownBy(
				() -> this.invitations.withdraw(this.number, this.administrator.companyId(), this.administrator));
	}

	@Test
	void theLinkWorksOnceAndOpeningItChangesNothing() {
		int drafts = drafts();
		for (int i = 0; i < 3; i++) {
			assertThat(this.invited.visitor.get(this.link).body()).contains("会員登録へ進む", this.invited.email);
		}
		assertThat(drafts()).isEqualTo(drafts);
		whenTheInvitedPersonRegisters();
		assertThat(this.invited.visitor.get(this.link).body()).contains("この招待はご利用いただけません");
		Joining second = new Joining(this.port, this.mailbox);
		assertThat(second.visitor.get(this.link + "/terms").statusCode()).isEqualTo(302);
	}

	private int drafts() {
		return this.database.queryForObject("select count(*) from wizard_draft where process_key = 'await-acceptance'",
				Integer.class);
	}

}
