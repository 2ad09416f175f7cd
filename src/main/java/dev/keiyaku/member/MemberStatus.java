package dev.keiyaku.member;

/** Only an active member may sign in (spec 8.4). */
public enum MemberStatus {

	ACTIVE, LOCKED

}
