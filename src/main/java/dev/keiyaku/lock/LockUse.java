package dev.keiyaku.lock;

/**
 * What an advisory lock is for. Its number is the first half of the key in PostgreSQL, so
 * two uses never wait for each other, whatever they lock. A number stays with its use:
 * nodes of two versions may run beside each other.
 */
public enum LockUse {

	/** A node that starts gives desks their rights; there is one key. */
	STAFF_SET_UP(1),

	/** Somebody applies with a login ID. */
	LOGIN_ID(2),

	/** A company applies with an e-mail address. */
	EMAIL_ADDRESS(3),

	/** A try at an account is counted; its mark is the key. */
	SIGN_IN_ATTEMPT(4),

	/** A member's set of backup codes is made; the member's id is the key. */
	BACKUP_CODES(5),

	/** A company is given its number with the payment provider; the number is the key. */
	BUYER_NUMBER(6),

	/**
	 * Somebody writes what became of a process instance, as the last thing before the
	 * commit; the id of the outermost one is the key.
	 */
	INSTANCE(7),

	/** A share of a limit is taken; limit and sharer are the key. */
	LIMIT(8),

	/** Room is taken for a visitor's draft; the network address is the key. */
	VISITORS_DRAFTS(9),

	/** A company buys, whichever of its members; the company's id is the key. */
	COMPANY_PURCHASES(12),

	/** A rule is changed by its owners; the decision's key is the key. */
	RULE(35);

	private final int number;

	LockUse(int number) {
		this.number = number;
	}

	int number() {
		return this.number;
	}

}
