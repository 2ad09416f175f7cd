package dev.keiyaku.amendment;

/**
 * A contract has an open procedure already; another one waits for its end (store 6.2).
 */
public class OpenProcedureException extends RuntimeException {

	private final String number;

	OpenProcedureException(String contractNumber, String number) {
		super("%s has the open procedure %s".formatted(contractNumber, number));
		this.number = number;
	}

	/** The open procedure, {@code A-…}. */
	public String number() {
		return this.number;
	}

}
