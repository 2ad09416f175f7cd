package dev.keiyaku.member;

/** What became of a change that somebody wanted to make. */
public enum ChangeOutcome {

	CHANGED,

	/** Somebody else has changed the same thing since it was shown; nothing was done. */
	OVERTAKEN,

	/** The company would be left without an active 管理者 (store 8.4); nothing was done. */
	LAST_ADMINISTRATOR

}
