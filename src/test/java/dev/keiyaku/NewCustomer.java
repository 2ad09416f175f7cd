package dev.keiyaku;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.Role;
import dev.keiyaku.signin.EarlierSignIn;

import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A company that a test makes for itself, with the one person who signs in for it and has
 * done so before: codes come by mail, and its next client is a trusted browser.
 *
 * @param addressId its head office
 */
public record NewCustomer(long companyId, long addressId, long memberId, String loginId, String email) {

	public static final String PASSWORD = "a password for tests";

	/**
	 * Of {@link #PASSWORD}, at the lowest cost, which a hash names itself: only what the
	 * store hashes costs what it should.
	 */
	public static final String PASSWORD_HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

	public static NewCustomer of(ApplicationContext store, String companyName) {
		NewCustomer customer = beforeTheFirstSignIn(store, companyName);
		customer.hasSignedIn(store);
		return customer;
	}

	/** One whose member has yet to set up the second factor. */
	public static NewCustomer beforeTheFirstSignIn(ApplicationContext store, String companyName) {
		String loginId = "test-" + UUID.randomUUID();
		String email = loginId + "@test.example";
		return store.getBean(TransactionTemplate.class).execute((status) -> {
			Company company = store.getBean(Companies.class)
				.add(companyName, "シケンカブシキガイシャ", null,
						new CompanyAddress("本社", "1000005", "東京都", "千代田区丸の内1-1", "0312345678", true));
			company.registerBuyer("1%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L)));
			PersonalData person = new PersonalData("試験 一郎", "シケン イチロウ", "", "", "0312345678", email);
			Member member = store.getBean(Members.class)
				.add(new Member(company, loginId, PASSWORD_HASH, Role.GENERAL, person));
			return new NewCustomer(company.id(), company.headOffice().id(), member.id(), loginId, email);
		});
	}

	/** Another member of the same company. */
	public NewCustomer colleague(ApplicationContext store) {
		String colleague = "test-" + UUID.randomUUID();
		String address = colleague + "@test.example";
		Company company = store.getBean(Companies.class).byId(this.companyId);
		PersonalData person = new PersonalData("試験 二郎", "シケン ジロウ", "", "", "0312345678", address);
		Member member = store.getBean(Members.class)
			.add(new Member(company, colleague, PASSWORD_HASH, Role.GENERAL, person));
		NewCustomer customer = new NewCustomer(this.companyId, this.addressId, member.id(), colleague, address);
		customer.hasSignedIn(store);
		return customer;
	}

	private void hasSignedIn(ApplicationContext store) {
		store.getBean(TransactionTemplate.class)
			.executeWithoutResult(
					(status) -> EarlierSignIn.of(store.getBean(Members.class).byId(this.memberId), store));
	}

	public PortalClient signIn(int port) {
		return new PortalClient(port).signIn(this.loginId, PASSWORD);
	}

}
