package dev.keiyaku.member;

/** Only an active member may sign in (spec 8.1, 8.4). */
public enum MemberStatus {

	/** 承認待ち: invited and registered; the company's 管理者 has yet to decide. */
	PENDING,

	/** 承認済. */
	ACTIVE,

	/** ロック. */
	LOCKED,

	/** The 管理者 did not approve; final. */
	DECLINED

}
