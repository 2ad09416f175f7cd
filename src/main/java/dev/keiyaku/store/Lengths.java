package dev.keiyaku.store;

/**
 * How long the texts may be that a payment provider is told, in characters as forms count
 * them (store 4.1): what any of the providers refuses, no form takes. Forms say them in
 * figures, which a test compares with these.
 */
public final class Lengths {

	public static final int COMPANY_NAME = 100;

	public static final int PERSON_NAME = 50;

	public static final int DEPARTMENT = 100;

	/** Prefecture to building in one line. */
	public static final int ADDRESS = 200;

	/** What follows the prefecture, of which the longest names have 4 characters. */
	public static final int STREET = ADDRESS - 4;

	/** The name of a plan or of an option. */
	public static final int ITEM = 100;

	private Lengths() {
	}

}
