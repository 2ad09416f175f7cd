package dev.keiyaku.member;

import org.springframework.stereotype.Component;

/** Stands in for the invitation's procedure until it is there: the decision alone. */
@Component
class InvitationApprovalDouble implements InvitationApproval {

	private final Members members;

	InvitationApprovalDouble(Members members) {
		this.members = members;
	}

	@Override
	public boolean decide(long memberId, boolean approved, SignedInMember administrator) {
		if (this.members.byId(memberId).status() != MemberStatus.PENDING) {
			return false;
		}
		if (approved) {
			this.members.approve(memberId);
		}
		else {
			this.members.decline(memberId);
		}
		return true;
	}

}
