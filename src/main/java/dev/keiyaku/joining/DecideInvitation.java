package dev.keiyaku.joining;

import dev.keiyaku.member.InvitationApproval;
import dev.keiyaku.member.SignedInMember;

import org.springframework.stereotype.Component;

/** Finds the procedure of the member about whom the 管理者 decides. */
@Component
class DecideInvitation implements InvitationApproval {

	private final Invitations invitations;

	private final InvitationProcedure procedure;

	DecideInvitation(Invitations invitations, InvitationProcedure procedure) {
		this.invitations = invitations;
		this.procedure = procedure;
	}

	@Override
	public boolean decide(long memberId, boolean approved, SignedInMember administrator) {
		return this.invitations.ofMember(memberId, administrator.companyId())
			.filter(number -> this.procedure.decide(number, approved, administrator.memberId(),
					administrator.companyNumber()))
			.isPresent();
	}

}
