package dev.keiyaku;

import java.util.UUID;

import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.Role;
import dev.keiyaku.signin.SecondFactors;

import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A company that a test makes for itself, with the one person who signs in for it and has
 * done so before: codes come by mail.
 *
 * @param addressId its head office
 */
public record NewCustomer(long companyId, long addressId, long memberId, String loginId, String email) {

	public static final String PASSWORD = "a password for tests";

	public static NewCustomer of(ApplicationContext store, String companyName) {
		NewCustomer customer = beforeTheFirstSignIn(store, companyName);
		store.getBean(SecondFactors.class).useMail(customer.memberId());
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
			company.registerBuyer("19999999999");
			PersonalData person = new PersonalData("試験 一郎", "シケン イチロウ", "", "", "0312345678", email);
			Member member = store.getBean(Members.class)
				.add(new Member(company, loginId, store.getBean(PasswordEncoder.class).encode(PASSWORD), Role.GENERAL,
						person));
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
			.add(new Member(company, colleague, store.getBean(PasswordEncoder.class).encode(PASSWORD), Role.GENERAL,
					person));
		store.getBean(SecondFactors.class).useMail(member.id());
		return new NewCustomer(this.companyId, this.addressId, member.id(), colleague, address);
	}

	public PortalClient signIn(int port) {
		return new PortalClient(port).signIn(this.loginId, PASSWORD);
	}

}
