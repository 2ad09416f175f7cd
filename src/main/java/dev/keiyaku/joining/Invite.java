package dev.keiyaku.joining;

import dev.keiyaku.member.Role;

/**
 * Whom a member invites.
 *
 * @param memberId the member who invites
 * @param message in the member's own words; may be empty
 */
public record Invite(long companyId, long memberId, String email, Role role, String message) {

	@Override
	public String toString() {
		return "Invite[companyId=%d, memberId=%d]".formatted(this.companyId, this.memberId);
	}

}
