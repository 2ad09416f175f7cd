package dev.keiyaku.signin;

import dev.keiyaku.member.MemberStatus;

/** The password was right, and the member may not sign in (store 8.1, 8.4). */
public class NotAdmittedException extends RuntimeException {

	private final MemberStatus status;

	NotAdmittedException(MemberStatus status) {
		super("is " + status);
		this.status = status;
	}

	/** Why. */
	public MemberStatus status() {
		return this.status;
	}

}
