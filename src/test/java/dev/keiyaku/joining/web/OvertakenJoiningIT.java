package dev.keiyaku.joining.web;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.Overtaking;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.joining.Applicant;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.Invite;
import dev.keiyaku.joining.Joining;
import dev.keiyaku.joining.Registrations;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.sandbox.SandboxMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given somebody who presses the last button of a wizard while somebody else is a moment
 * faster: nothing is done, and the page says what happened and where to go on.
 */
class OvertakenJoiningIT extends StoreTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Registrations registrations;

	@Autowired
	private Invitations invitations;

	@Autowired
	private SandboxMails mails;

	@Value("${server.port}")
	private int port;

	private Joining joining;

	private Overtaking overtaking;

	@BeforeEach
	void somebodyWhoJoins() {
		this.joining = new Joining(this.port, this.mails);
		this.overtaking = new Overtaking(this.store);
	}

	private void applyWith(String loginId) {
		this.registrations.apply("visitor:other", new Applicant("先着商事株式会社", "センチャクショウジ", null, "1000005", "東京都",
				"千代田区丸の内1-1", "先着 一郎", "センチャク イチロウ", "", "", "0312345678", "first-" + this.joining.email, loginId),
				"none");
	}

	@Test
	void aLoginIdThatSomebodyTakesMeanwhileIsToldAndMendedOnItsPage() {
		this.joining.agree("/register");
		this.joining.accepted("/register/applicant", this.joining.form());
		String confirm = this.joining.visitor.submitUrl("/register/confirm");
		HttpResponse<String> answer = this.overtaking.answer(() -> applyWith(this.joining.loginId),
				() -> this.joining.visitor.post(confirm, Map.of()));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("先に使用されました", "\"/register/applicant\"");
	}

	@Test
	void anInvitedPersonIsToldTooAndComesBackToTheirOwnInvitation() {
		NewCustomer customer = NewCustomer.of(this.store, "招待商事株式会社");
		this.invitations
			.invite(new Invite(customer.companyId(), customer.memberId(), this.joining.email, Role.GENERAL, ""));
		String link = Joining.path(this.joining.mail("ユーザー招待"));
		this.joining.agree(link);
		this.joining.accepted(link + "/applicant", this.joining.invitedForm());
		String confirm = this.joining.visitor.submitUrl(link + "/confirm");
		HttpResponse<String> answer = this.overtaking.answer(() -> applyWith(this.joining.loginId),
				() -> this.joining.visitor.post(confirm, Map.of()));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("先に使用されました", "\"" + link + "/applicant\"");
	}

	@Test
	void whomAColleagueInvitesMeanwhileIsInvitedOnce() {
		TestCompany company = new TestCompany(this.store, "招待商事株式会社");
		PortalClient administrator = TestCompany.signIn(company.add(Role.ADMIN), this.port);
		Member colleague = company.add(Role.ADMIN);
		Map<String, Object> form = Map.of("email", this.joining.email, "role", "GENERAL");
		assertThat(administrator.post(administrator.submitUrl("/mypage/users/invite/user"), form).statusCode())
			.isEqualTo(200);
		String confirm = administrator.submitUrl("/mypage/users/invite/confirm");
		Invite faster = new Invite(company.company().id(), colleague.id(), this.joining.email, Role.GENERAL, "");
		HttpResponse<String> answer = this.overtaking.answer(() -> this.invitations.invite(faster),
				() -> administrator.post(confirm, Map.of()));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("先に送られています", "\"/mypage/users\"");
		assertThat(this.invitations.open(company.company().id())).hasSize(1);
	}

}
