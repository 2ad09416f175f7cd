package dev.keiyaku.process.owner;

/** How a case stands or has ended, whatever its process. */
enum Outcome {

	/** It is still under way. */
	RUNNING,

	/** It has reached what it was begun for. */
	COMPLETED,

	/** The store or its provider has said no. */
	REFUSED,

	CANCELLED_BY_CUSTOMER,

	/** A clerk has called it off. */
	CANCELLED_BY_STAFF,

	/** Whoever asked for it has taken it back before its day. */
	WITHDRAWN,

	/** A deadline has passed. */
	EXPIRED,

	/** What it was a part of went on without it. */
	BROKEN_OFF,

	/** It was deleted, or moved to another process by an upgrade. */
	TERMINATED

}
