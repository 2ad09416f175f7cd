package dev.keiyaku.joining;

/** Where an invitation stands (store 8.1). */
public enum InvitationStatus {

	/** The link has yet to be used. */
	OPEN,

	/** The invited person has registered; the 管理者 has yet to decide. */
	ACCEPTED,

	APPROVED,

	DECLINED,

	/** The link was not used in time. */
	EXPIRED,

	/** The company no longer invites. */
	WITHDRAWN

}
