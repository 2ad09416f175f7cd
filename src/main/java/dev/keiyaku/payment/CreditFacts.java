package dev.keiyaku.payment;

/**
 * A credit check as clerks read it: texts for people.
 *
 * @param result the decision and why it was refused, or why a clerk did not wait for it;
 * that none is needed, where nothing is to be paid
 * @param changedAt when anything of it was last noted, or empty
 * @param transactionId the provider's, or empty
 * @param decidedByHand whether the store decides it itself
 */
public record CreditFacts(String result, String changedAt, String transactionId, boolean decidedByHand) {

	/** Nothing is to be paid. */
	public static CreditFacts notNeeded(String words) {
		return new CreditFacts(words, "", "", false);
	}

}
