package dev.keiyaku.retention;

/** What is kept for a while, each with its setting. */
public enum Kept {

	/** Mails that were sent, with their texts. */
	MAILS,

	/** What has happened to accounts. */
	AUDIT,

	/** Applications and invitations of which nobody has become a member. */
	APPLICATIONS,

	/** Inquiries that have ended, with all that was written. */
	INQUIRIES,

	/** What signing in leaves: resets, mailed codes, notices, changes of address. */
	SIGN_IN,

	/** What the engine counts of itself. */
	ENGINE_METRICS

}
