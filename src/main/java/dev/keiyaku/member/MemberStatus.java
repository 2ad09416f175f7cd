package dev.keiyaku.member;

import java.util.EnumSet;
import java.util.Set;

/** Only an active member may sign in (store 8.1, 8.4). */
public enum MemberStatus {

	/** 承認待ち: invited and registered; the company's 管理者 has yet to decide. */
	PENDING,

	/** 承認済. */
	ACTIVE,

	/** ロック. */
	LOCKED,

	/** The 管理者 did not approve; final. */
	DECLINED;

	/**
	 * @return what a 管理者 can choose for a member of this status
	 */
	public Set<MemberStatus> choices() {
		return switch (this) {
			case PENDING -> EnumSet.of(PENDING, ACTIVE, DECLINED);
			case ACTIVE, LOCKED -> EnumSet.of(ACTIVE, LOCKED);
			case DECLINED -> EnumSet.of(DECLINED);
		};
	}

}
