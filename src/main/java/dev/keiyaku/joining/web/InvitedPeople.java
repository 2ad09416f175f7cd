package dev.keiyaku.joining.web;

import java.util.List;

import dev.keiyaku.joining.Invitation;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.member.UsersToBe;

import org.springframework.stereotype.Component;

/** The open invitations on ユーザー管理. */
@Component
class InvitedPeople implements UsersToBe {

	private final Invitations invitations;

	InvitedPeople(Invitations invitations) {
		this.invitations = invitations;
	}

	@Override
	public String template() {
		return "joining/invitations";
	}

	@Override
	public List<Invitation> of(long companyId) {
		return this.invitations.open(companyId);
	}

}
