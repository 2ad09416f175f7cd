package dev.keiyaku.sandbox.provider;

/**
 * How the stand-in reviews a transaction: by what a person can see on the order.
 */
final class ReviewRules {

	/** Whole yen, tax included: what is above it does not fit into any credit line. */
	static final long CREDIT_LINE = 100_000_000;

	private static final String NG = "審査NG";

	private static final String HOLD = "審査保留";

	private ReviewRules() {
	}

	/**
	 * A company named 審査NG is refused (審査NG21, 審査NG22: for that reason), one named 審査保留
	 * is held, and an amount over the credit line is refused.
	 */
	static StandInTransaction review(StandInTransaction transaction, boolean hold) {
		String company = transaction.companyName();
		if (company.contains(NG)) {
			return transaction.decided(StandInTransaction.REFUSED, reason(company));
		}
		if (transaction.totalAmount() > CREDIT_LINE) {
			return transaction.decided(StandInTransaction.REFUSED, "22");
		}
		if (hold || company.contains(HOLD)) {
			return transaction.decided(StandInTransaction.HELD, null);
		}
		return transaction.decided(StandInTransaction.PASSED, null);
	}

	private static String reason(String company) {
		if (company.contains(NG + "21")) {
			return "21";
		}
		return company.contains(NG + "22") ? "22" : "24";
	}

}
