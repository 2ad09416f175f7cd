package dev.keiyaku.member;

/** What a member may do (spec 8.3). */
public enum Role {

	ADMIN, GENERAL

}
