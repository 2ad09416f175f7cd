package dev.keiyaku.member;

/**
 * The 管理者's word on an invited member, which carries the invitation's procedure on (store
 * 8.1).
 */
public interface InvitationApproval {

	/**
	 * Decides about a member who awaits approval.
	 * @param memberId of the administrator's own company; the caller has made sure
	 * @return whether it was decided now; {@code false} when somebody else of the company
	 * was faster
	 */
	boolean decide(long memberId, boolean approved, SignedInMember administrator);

}
