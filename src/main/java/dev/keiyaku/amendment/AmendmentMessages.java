package dev.keiyaku.amendment;

/** Messages of both processes on contracts. */
public final class AmendmentMessages {

	/** The procedure is taken back, by the customer or at the customer's wish. */
	public static final String WITHDRAWN = "amendment-withdrawn";

	private AmendmentMessages() {
	}

}
