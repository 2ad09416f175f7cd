package dev.keiyaku.joining;

/** Where an application stands (store 1.1). */
public enum RegistrationStatus {

	/** The link in the identity mail has yet to be used. Holds login ID and address. */
	AWAITING_IDENTITY,

	/** Staff have yet to decide. Holds login ID and address. */
	AWAITING_REVIEW,

	/** A member has come of it. */
	APPROVED,

	/** Staff declined it. */
	DECLINED,

	/** Its link was not used in time. */
	EXPIRED,

	/** Its address was taken; only that address was told. */
	ADDRESS_TAKEN

}
