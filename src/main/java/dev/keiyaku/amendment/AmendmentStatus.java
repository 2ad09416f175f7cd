package dev.keiyaku.amendment;

/** How far a procedure on a contract has come (store 6.3). */
public enum AmendmentStatus {

	/** Sent; staff have not decided. */
	REQUESTED,

	/** Staff have accepted; delivery or the maker's work is under way. */
	ACCEPTED,

	/** Nothing but the day is waited for. */
	SCHEDULED,

	/** In force; a contract that was cancelled in whole ends. */
	COMPLETED,

	/** Declined by staff or by the credit check. */
	DECLINED,

	/** Taken back by the customer, or by staff at the customer's wish. */
	WITHDRAWN;

	/** Whether the contract waits for it, and can have no other procedure. */
	public boolean isOpen() {
		return isUnsettled() || this == SCHEDULED;
	}

	/** Whether its effect is not certain yet, so that no term begins over its head. */
	public boolean isUnsettled() {
		return this == REQUESTED || this == ACCEPTED;
	}

	/** How it is shown: {@code progress}, {@code done} or {@code stopped}. */
	public String mood() {
		return switch (this) {
			case REQUESTED, ACCEPTED, SCHEDULED -> "progress";
			case COMPLETED -> "done";
			case DECLINED, WITHDRAWN -> "stopped";
		};
	}

}
