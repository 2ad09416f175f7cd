package dev.keiyaku.joining;

/** The procedure that carries an application from its submission to its decision. */
public interface RegistrationProcedure {

	/**
	 * Begins it in the current transaction.
	 * @param addressTaken whether only the address is to be told
	 */
	void begin(String number, boolean addressTaken);

	/** Goes on, in the current transaction, with an applicant who proved the address. */
	void identityConfirmed(String number);

}
