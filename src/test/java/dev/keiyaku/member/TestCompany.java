package dev.keiyaku.member;

import java.util.UUID;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;

import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
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

	/** Adds a user who can sign in with {@link NewCustomer#PASSWORD}. */
	public Member add(Role role) {
		return add(role, MemberStatus.ACTIVE);
	}

	public Member add(Role role, MemberStatus status) {
		String loginId = "user-" + UUID.randomUUID().toString().substring(0, 18);
		PersonalData person = new PersonalData("試験 " + loginId.substring(5, 9), "シケン タロウ", "", "", "0312345678",
				loginId + "@test.example");
		String hash = this.store.getBean(PasswordEncoder.class).encode(NewCustomer.PASSWORD);
		return this.store.getBean(TransactionTemplate.class).execute((transaction) -> {
			Member member = (status == MemberStatus.PENDING) ? Member.invited(company(), loginId, hash, role, person)
					: new Member(company(), loginId, hash, role, person);
			if (status == MemberStatus.LOCKED) {
				member.lock();
			}
			return this.store.getBean(Members.class).add(member);
		});
	}

	public static PortalClient signIn(Member member, int port) {
		return new PortalClient(port).signIn(member.loginId(), NewCustomer.PASSWORD);
	}

}
