package dev.keiyaku.wizard.web;

/** For whom a wizard is, and whose its draft is. */
public enum Audience {

	/** Whoever is signed in: the member's. */
	MEMBERS,

	/** Whoever needs no sign-in: the session's, whoever is signed in. */
	VISITORS,

	/** The member's where somebody is signed in, else the session's. */
	EVERYBODY

}
