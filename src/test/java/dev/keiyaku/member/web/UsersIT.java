package dev.keiyaku.member.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.ChangeOutcome;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PermissionMissingException;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.member.UserAdministration;
import dev.keiyaku.member.UserAdministration.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A 管理者 approves, locks and unlocks users and changes their roles (store 8.1 to 8.4). */
class UsersIT extends StoreTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private UserAdministration users;

	@Autowired
	private Members members;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private TestCompany company;

	private Member admin;

	private Member general;

	@BeforeEach
	void aCompany() {
		this.company = new TestCompany(this.store, "ユーザー管理試験株式会社");
		this.admin = this.company.add(Role.ADMIN);
		this.general = this.company.add(Role.GENERAL);
	}

	private PortalClient admin() {
		return TestCompany.signIn(this.admin, this.port);
	}

	private static String page(Member user) {
		return "/mypage/users/" + user.number();
	}

	private Member now(Member user) {
		return this.members.byId(user.id());
	}

	private static HttpResponse<String> choose(PortalClient client, Member user, Role role, MemberStatus status) {
		return client.post(client.submitUrl(page(user)), Map.of("role", role.name(), "status", status.name()));
	}

	private static HttpResponse<String> change(PortalClient client, Member user, Role role, MemberStatus status,
			int version) {
		return client.submit(page(user) + "/confirm",
				Map.of("role", role.name(), "status", status.name(), "version", String.valueOf(version)));
	}

	private List<String> audited(Member user) {
		return this.database.queryForList(
				"select kind || coalesce(' ' || detail, '') from audit_entry where member_id = ? and actor_id = ? and kind in ('ROLE_CHANGED', 'LOCKED', 'UNLOCKED') order by id",
				String.class, user.id(), this.admin.id());
	}

	@Test
	void aRoleIsChangedAfterAConfirmation() {
		PortalClient client = admin();
		HttpResponse<String> chosen = choose(client, this.general, Role.ADMIN, MemberStatus.ACTIVE);
		assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
		assertThat(now(this.general).role()).isEqualTo(Role.GENERAL);
		int version = now(this.general).version();
		HttpResponse<String> confirm = client
			.get(page(this.general) + "/confirm?role=ADMIN&status=ACTIVE&version=" + version);
		assertThat(confirm.body()).contains("一般ユーザー", "管理者", "ユーザー情報を変更する", "変更なし");
		assertThat(change(client, this.general, Role.ADMIN, MemberStatus.ACTIVE, version).headers()
			.firstValue("Location")
			.orElseThrow()).endsWith("/mypage/users");
		assertThat(now(this.general).role()).isEqualTo(Role.ADMIN);
		assertThat(audited(this.general)).containsExactly("ROLE_CHANGED GENERAL > ADMIN");
		assertThat(client.get("/mypage/users").body()).contains("ユーザー情報の変更が完了しました");
	}

	@Test
	void aLockedMemberCanNeitherSignInNorGoOn() {
		PortalClient theirs = TestCompany.signIn(this.general, this.port);
		assertThat(theirs.get("/mypage/orders").statusCode()).isEqualTo(200);
		change(admin(), this.general, Role.GENERAL, MemberStatus.LOCKED, now(this.general).version());
		assertThat(now(this.general).status()).isEqualTo(MemberStatus.LOCKED);
		assertThat(theirs.get("/mypage/orders").statusCode()).isNotEqualTo(200);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> TestCompany.signIn(this.general, this.port));
		change(admin(), this.general, Role.GENERAL, MemberStatus.ACTIVE, now(this.general).version());
		assertThat(TestCompany.signIn(this.general, this.port).get("/mypage/orders").statusCode()).isEqualTo(200);
		assertThat(audited(this.general)).containsExactly("LOCKED", "UNLOCKED");
	}

	@Test
	void whoAwaitsApprovalIsApprovedOrNot() {
		Member invited = this.company.invited(Role.GENERAL, this.admin);
		Member other = this.company.invited(Role.GENERAL, this.admin);
		PortalClient client = admin();
		assertThat(client.get("/mypage").body()).contains(invited.person().name() + " 様のユーザー承認");
		change(client, invited, Role.GENERAL, MemberStatus.ACTIVE, invited.version());
		change(client, other, Role.GENERAL, MemberStatus.DECLINED, other.version());
		assertThat(now(invited).status()).isEqualTo(MemberStatus.ACTIVE);
		assertThat(now(other).status()).isEqualTo(MemberStatus.DECLINED);
		assertThat(client.get(page(other)).body()).contains("承認を見送ったユーザーです");
		assertThat(client.get("/mypage").body()).doesNotContain("様のユーザー承認");
	}

	@Test
	void theLastAdministratorIsNeitherDemotedNorLocked() {
		PortalClient client = admin();
		HttpResponse<String> demoted = choose(client, this.admin, Role.GENERAL, MemberStatus.ACTIVE);
		assertThat(demoted.statusCode()).isEqualTo(422);
		assertThat(demoted.body()).contains("\"role\":\"貴社の管理者がいなくなるため");
		assertThat(choose(client, this.admin, Role.ADMIN, MemberStatus.LOCKED).statusCode()).isEqualTo(422);
		int version = now(this.admin).version();
		for (Wish wish : List.of(new Wish(Role.GENERAL, MemberStatus.ACTIVE, version),
				new Wish(Role.ADMIN, MemberStatus.LOCKED, version))) {
			change(client, this.admin, wish.role(), wish.status(), version);
			assertThat(client.get(page(this.admin)).body()).as(wish.toString()).contains("貴社の管理者がいなくなるため");
		}
		assertThat(now(this.admin).role()).isEqualTo(Role.ADMIN);
		assertThat(now(this.admin).status()).isEqualTo(MemberStatus.ACTIVE);
		assertThat(audited(this.admin)).isEmpty();
	}

	@Test
	void aLockedOrPendingAdministratorIsNoAdministratorToRelyOn() {
		this.company.add(Role.ADMIN, MemberStatus.LOCKED);
		this.company.add(Role.ADMIN, MemberStatus.PENDING);
		assertThat(choose(admin(), this.admin, Role.GENERAL, MemberStatus.ACTIVE).statusCode()).isEqualTo(422);
	}

	@Test
	void twoAdministratorsWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
		ExecutorService both = Executors.newFixedThreadPool(2);
		for (int round = 0; round < 20; round++) {
			TestCompany pair = new TestCompany(this.store, "同時降格試験株式会社");
			Member one = pair.add(Role.ADMIN);
			Member two = pair.add(Role.ADMIN);
			Wish wish = new Wish(Role.GENERAL, MemberStatus.ACTIVE, one.version());
			List<String> outcomes = both.invokeAll(List.of(demotion(one, two, wish), demotion(two, one, wish)))
				.stream()
				.map((outcome) -> {
					try {
						return outcome.get();
					}
					catch (Exception ex) {
						throw new IllegalStateException(ex);
					}
				})
				.toList();
			assertThat(outcomes).containsExactlyInAnyOrder("CHANGED", "refused");
			assertThat(Stream.of(now(one), now(two)).filter((member) -> member.role() == Role.ADMIN)).hasSize(1);
		}
		both.shutdown();
	}

	private Callable<String> demotion(Member by, Member of, Wish wish) {
		return () -> {
			try {
				ChangeOutcome outcome = this.users.change(SignedInMember.of(now(by)), of.number(), wish);
				return (outcome == ChangeOutcome.CHANGED) ? "CHANGED" : "refused";
			}
			catch (PermissionMissingException ex) {
				return "refused";
			}
		};
	}

	@Test
	void whoeverWouldDemoteOrLockThemselvesIsWarned() {
		this.company.add(Role.ADMIN);
		PortalClient client = admin();
		String confirm = page(this.admin) + "/confirm?version=" + now(this.admin).version();
		assertThat(client.get(confirm + "&role=GENERAL&status=ACTIVE").body()).contains("ご自身を管理者から外そうとしています");
		assertThat(client.get(confirm + "&role=ADMIN&status=LOCKED").body()).contains("ご自身をロックしようとしています");
		assertThat(now(this.admin).role()).isEqualTo(Role.ADMIN);
	}

	@Test
	void whoComesSecondIsTold() {
		PortalClient client = admin();
		int seen = now(this.general).version();
		change(client, this.general, Role.ADMIN, MemberStatus.ACTIVE, seen);
		HttpResponse<String> second = change(client, this.general, Role.GENERAL, MemberStatus.LOCKED, seen);
		assertThat(second.headers().firstValue("Location").orElseThrow()).endsWith(page(this.general));
		assertThat(client.get(page(this.general)).body()).contains("ほかの方が先に変更したため");
		assertThat(now(this.general).status()).isEqualTo(MemberStatus.ACTIVE);
	}

	@Test
	void nothingChangedIsAProblemAtTheField() {
		HttpResponse<String> same = choose(admin(), this.general, Role.GENERAL, MemberStatus.ACTIVE);
		assertThat(same.statusCode()).isEqualTo(422);
		assertThat(same.body()).contains("変更する項目を選択してください");
	}

}
