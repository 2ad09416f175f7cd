package dev.keiyaku.joining.web;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.Invite;
import dev.keiyaku.joining.UserInvitation;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * {@code /mypage/users/invite}: the wizard of the 管理者 who invites (store 8.1), who is its
 * subject.
 */
@Controller
@RequestMapping("/mypage/users/invite")
class InviteWizard extends WizardController<SignedInMember> {

	private static final String EMAIL = "email";

	private final Invitations invitations;

	private final Members members;

	private final Permissions permissions;

	private final Texts texts;

	InviteWizard(WizardPages pages, Invitations invitations, Members members, Permissions permissions, Texts texts) {
		super(pages);
		this.invitations = invitations;
		this.members = members;
		this.permissions = permissions;
		this.texts = texts;
	}

	@Override
	public String processKey() {
		return UserInvitation.KEY;
	}

	@Override
	public String fallbackPath() {
		return "/mypage/users";
	}

	/** The next invitation of the same member is another subject. */
	@Override
	public Optional<WizardFacts<SignedInMember>> facts(WizardVisit visit) {
		SignedInMember inviting = visit.member();
		this.permissions.require(inviting, Permission.MANAGE_USERS);
		String fingerprint = String.valueOf(this.invitations.countOf(inviting.memberId()));
		return Optional.of(new WizardFacts<>(inviting, fingerprint, Map.of(), Map.of("role", Role.GENERAL.name())));
	}

	/** Whoever has an address at another company may be invited to this one, too. */
	@Override
	public FormCheck check(SignedInMember inviting, String formId, FormCheck check) {
		Optional<String> email = check.value(EMAIL, String.class);
		if (email.filter(address -> this.members.hasEmail(address, inviting.companyId())).isPresent()) {
			return check.with(EMAIL, this.texts.of("joining.error.member"));
		}
		return email.filter(address -> this.invitations.isInvited(address, inviting.companyId()))
			.map(address -> check.with(EMAIL, this.texts.of("joining.error.invited")))
			.orElse(check);
	}

	@Override
	public String complete(SignedInMember inviting, WizardAnswers answers) {
		Map<String, Object> form = answers.form("invite-user");
		Invite invite = new Invite(inviting.companyId(), inviting.memberId(), (String) form.get(EMAIL),
				Role.valueOf((String) form.get("role")), (String) form.getOrDefault("message", ""));
		try {
			return this.invitations.invite(invite);
		}
		catch (DataIntegrityViolationException ex) {
			// a colleague invited the same address at the same time
			throw new WizardConflictException("joining.error.invited-now", fallbackPath(), ex);
		}
	}

	@Override
	public String donePath(String number) {
		return "/mypage/users?invited";
	}

}
