package dev.keiyaku.sandbox;

import java.util.List;
import java.util.Optional;

import dev.keiyaku.member.Members;
import dev.keiyaku.process.Clerk;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What those whom the sandbox introduces are called, so that a reader who meets a name on
 * a page knows whom to sign in as.
 */
@Component
@Profile("sandbox")
class DemoPeople {

	private final Members members;

	private final Clerk clerks;

	private final IdentityService identity;

	DemoPeople(Members members, Clerk clerks, IdentityService identity) {
		this.members = members;
		this.clerks = clerks;
		this.identity = identity;
	}

	List<DemoPerson> all() {
		return DemoAccount.all().stream().map(this::person).toList();
	}

	private DemoPerson person(DemoAccount account) {
		return this.members.byLoginId(account.loginId())
			.map((member) -> new DemoPerson(account, member.person().name(), member.person().email()))
			.orElseGet(() -> new DemoPerson(account, this.clerks.nameOf(account.loginId()), staffEmail(account)));
	}

	private String staffEmail(DemoAccount account) {
		return Optional.ofNullable(this.identity.createUserQuery().userId(account.loginId()).singleResult())
			.map(User::getEmail)
			.orElse("");
	}

}
