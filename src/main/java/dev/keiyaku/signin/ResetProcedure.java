package dev.keiyaku.signin;

/**
 * The process that carries a reset from the request to its use or its end (store 2.2).
 */
public interface ResetProcedure {

	/**
	 * Begins, in the caller's transaction.
	 * @param number {@code W-…}
	 */
	void begin(String number);

	/** The member has a new password; in the caller's transaction. */
	void used(String number);

}
