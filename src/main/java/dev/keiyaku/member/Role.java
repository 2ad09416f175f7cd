package dev.keiyaku.member;

/** What a member may do (store 8.3). */
public enum Role {

	ADMIN, GENERAL

}
