package dev.keiyaku.sandbox;

import java.util.List;

import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that README.md names. They are made once; later runs find them. */
@Component
@Profile("sandbox")
class DemoAccounts implements ApplicationRunner {

	static final String PASSWORD = "keiyaku-sandbox";

	/** Two, since some things take a second one to approve them. */
	private static final List<String> CLERKS = List.of("desk", "desk2");

	/** As for clerks. */
	private static final List<String> OWNERS = List.of("owner", "owner2");

	private static final List<String> DESKS = List.of("order-desk", "delivery-desk", "registration-desk",
			"catalog-desk", "contract-desk", "inquiry-desk");

	private final Companies companies;

	private final Members members;

	private final PasswordEncoder passwords;

	private final IdentityService identity;

	DemoAccounts(Companies companies, Members members, PasswordEncoder passwords, IdentityService identity) {
		this.companies = companies;
		this.members = members;
		this.passwords = passwords;
		this.identity = identity;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.members.byLoginId("hanako").isEmpty()) {
			addCustomers();
		}
		addStaff();
		DESKS.forEach(this::staffDesk);
	}

	private void addCustomers() {
		Company sample = this.companies.add("サンプル株式会社", "サンプルカブシキガイシャ", "4011001098993",
				new CompanyAddress("本社", "1000005", "東京都", "千代田区丸の内1-2-3 サンプルビル5階", "0312345678", true));
		sample.registerBuyer("10000000001");
		sample.addAddress(new CompanyAddress("大阪支店", "5300001", "大阪府", "大阪市北区梅田2-4-6 梅田見本ビル3階", "0661234567", false));
		Company other = this.companies.add("別会社株式会社", "ベツガイシャカブシキガイシャ", "7123456789012",
				new CompanyAddress("本社", "4600008", "愛知県", "名古屋市中区栄3-5-7", "0521234567", true));
		other.registerBuyer("10000000002");
		// slow on purpose, so it is done once
		String hash = this.passwords.encode(PASSWORD);
		addMember(sample, "hanako", hash, Role.ADMIN,
				new PersonalData("見本 花子", "ミホン ハナコ", "情報システム部", "部長", "0312345679", "hanako@sample.example"));
		addMember(sample, "taro", hash, Role.GENERAL,
				new PersonalData("見本 太郎", "ミホン タロウ", "情報システム部", "", "0312345680", "taro@sample.example"));
		addMember(other, "jiro", hash, Role.ADMIN,
				new PersonalData("別府 次郎", "ベップ ジロウ", "総務部", "課長", "0521234568", "jiro@other.example"));
	}

	private void addMember(Company company, String loginId, String hash, Role role, PersonalData person) {
		this.members.add(new Member(company, loginId, hash, role, person));
	}

	private void addStaff() {
		addUser("desk", "陽子", "窪田");
		addUser("desk2", "健一", "相原");
		addUser("owner", "恵", "三枝");
		addUser("owner2", "誠", "門脇");
		OWNERS.forEach((owner) -> staff(owner, "process-owners"));
	}

	/** A desk that a later version of the store has is staffed, too. */
	private void staffDesk(String desk) {
		CLERKS.forEach((clerk) -> staff(clerk, desk));
	}

	private void staff(String user, String group) {
		if (this.identity.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
			this.identity.createMembership(user, group);
		}
	}

	private void addUser(String id, String firstName, String lastName) {
		if (this.identity.createUserQuery().userId(id).count() > 0) {
			return;
		}
		User user = this.identity.newUser(id);
		user.setLastName(lastName);
		user.setFirstName(firstName);
		user.setEmail(id + "@keiyaku.example");
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
	}

}
