package dev.keiyaku.joining.web;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.Invite;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.WizardSubject;

import org.springframework.stereotype.Component;

/** The wizard of the 管理者 who invites (store 8.1). */
@Component
class InviteWizard implements WizardSubject {

	private static final String EMAIL = "email";

	private final Invitations invitations;

	private final Members members;

	private final Texts texts;

	InviteWizard(Invitations invitations, Members members, Texts texts) {
		this.invitations = invitations;
		this.members = members;
		this.texts = texts;
	}

	@Override
	public String processKey() {
		return "user-invitation";
	}

	@Override
	public String path() {
		return "/mypage/users/invite";
	}

	@Override
	public String fallbackPath() {
		return "/mypage/users";
	}

	/** The next invitation of the same member is another subject. */
	@Override
	public Optional<WizardFacts> facts(WizardOwner owner) {
		return Optional.of(new WizardFacts(String.valueOf(this.invitations.countOf(owner.memberId())), Map.of(),
				Map.of("role", Role.GENERAL.name())));
	}

	/** Whoever has an address at another company may be invited to this one, too. */
	@Override
	public FormCheck check(WizardOwner owner, String formId, FormCheck check) {
		long companyId = companyId(owner);
		Optional<String> email = check.value(EMAIL, String.class);
		if (email.filter(address -> this.members.hasEmail(address, companyId)).isPresent()) {
			return check.with(EMAIL, this.texts.of("joining.error.member"));
		}
		return email.filter(address -> this.invitations.isInvited(address, companyId))
			.map(address -> check.with(EMAIL, this.texts.of("joining.error.invited")))
			.orElse(check);
	}

	@Override
	public String complete(WizardOwner owner, WizardAnswers answers) {
		Map<String, Object> form = answers.form("invite-user");
		return this.invitations.invite(new Invite(companyId(owner), owner.memberId(), (String) form.get(EMAIL),
				Role.valueOf((String) form.get("role")), (String) form.getOrDefault("message", "")));
	}

	private long companyId(WizardOwner owner) {
		return this.members.byId(owner.memberId()).company().id();
	}

	@Override
	public String donePath(String number) {
		return "/mypage/users?invited";
	}

}
