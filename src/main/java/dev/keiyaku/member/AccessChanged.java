package dev.keiyaku.member;

/**
 * What a member may do has changed, or who they must prove to be: a lock, another role,
 * another password. Published in the transaction of the change; whoever keeps sessions
 * ends this member's in the same transaction (store, "Signing in").
 *
 * @param keepSession the id of the one session that goes on, because the member made the
 * change in it; {@code null} for none
 */
public record AccessChanged(long memberId, String loginId, String keepSession) {

	/** A change after which the member has to sign in anew everywhere. */
	public static AccessChanged endingAllSessions(Member member) {
		return new AccessChanged(member.id(), member.loginId(), null);
	}

}
