package dev.keiyaku.member;

import java.util.Optional;
import java.util.UUID;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.Invite;
import dev.keiyaku.sandbox.SandboxMails;
import dev.keiyaku.signin.EarlierSignIn;
import org.awaitility.Awaitility;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A company of a test's own with as many users as the test needs. */
public class TestCompany {

	private final ApplicationContext store;

	private final Company company;

	public TestCompany(ApplicationContext store, String name) {
		this.store = store;
		this.company = store.getBean(Companies.class)
			.add(name, "シケンカブシキガイシャ", "4011001098993",
					new CompanyAddress("本社", "1000005", "東京都", "千代田区丸の内1-1", "0312345678", true));
	}

	public Company company() {
		return this.store.getBean(Companies.class).byId(this.company.id());
	}

	/** Adds a user who has signed in before with {@link NewCustomer#PASSWORD}. */
	public Member add(Role role) {
		return add(role, MemberStatus.ACTIVE);
	}

	public Member add(Role role, MemberStatus status) {
		String loginId = "user-" + UUID.randomUUID().toString().substring(0, 18);
		PersonalData person = person(loginId);
		return this.store.getBean(TransactionTemplate.class).execute((transaction) -> {
			Member member = (status == MemberStatus.PENDING)
					? Member.invited(company(), loginId, NewCustomer.PASSWORD_HASH, role, person)
					: new Member(company(), loginId, NewCustomer.PASSWORD_HASH, role, person);
			if (status == MemberStatus.LOCKED) {
				member.lock();
			}
			Member added = this.store.getBean(Members.class).add(member);
			EarlierSignIn.of(added, this.store);
			return added;
		});
	}

	private static PersonalData person(String loginId) {
		return new PersonalData("試験 " + loginId.substring(8, 13), "シケン タロウ", "", "", "0312345678",
				loginId + "@test.example");
	}

	/** Invites somebody as that 管理者, who registers and then awaits the approval. */
	public Member invited(Role role, Member administrator) {
		PersonalData person = person("invited-" + UUID.randomUUID().toString().substring(0, 18));
		Invitations invitations = this.store.getBean(Invitations.class);
		invitations.invite(new Invite(this.company.id(), administrator.id(), person.email(), role, "ご参加ください。"));
		String token = Awaitility.await()
			.until(() -> this.store.getBean(SandboxMails.class).to(person.email()).stream().findFirst(),
					Optional::isPresent)
			.orElseThrow()
			.links()
			.stream()
			.filter((link) -> link.contains("/invitations/"))
			.findFirst()
			.orElseThrow()
			.replaceFirst(".*/", "");
		Awaitility.await().until(() -> invitations.usable(token).isPresent());
		String loginId = person.email().replace("@test.example", "");
		invitations.accept(token, person, loginId, NewCustomer.PASSWORD_HASH);
		return this.store.getBean(Members.class).byLoginId(loginId).orElseThrow();
	}

	public static PortalClient signIn(Member member, int port) {
		return new PortalClient(port).signIn(member.loginId(), NewCustomer.PASSWORD);
	}

}
