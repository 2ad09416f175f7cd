package dev.keiyaku.joining;

/** The procedure that carries an invitation from its sending to its decision. */
public interface InvitationProcedure {

	/** Begins it in the current transaction. */
	void begin(String number);

	/** Goes on, in the current transaction, with a person who has registered. */
	void accepted(String number);

	/** Ends it, in the current transaction, because the company no longer invites. */
	void withdrawn(String number);

	/**
	 * Decides about the person who has registered.
	 * @return false when nothing of that number awaits the company's decision
	 */
	boolean decide(String number, boolean approved, long administratorId, String companyNumber);

}
