package dev.keiyaku.member;

/** The 法人番号: 12 digits behind a check digit. */
public final class CorporateNumber {

	private static final int LENGTH = 13;

	private static final int MODULUS = 9;

	private CorporateNumber() {
	}

	/**
	 * @param digits ASCII digits only
	 * @return whether there are 13, and the first is the check digit of the others
	 */
	public static boolean isValid(String digits) {
		if (digits.length() != LENGTH) {
			return false;
		}
		int sum = 0;
		for (int place = 1; place < LENGTH; place++) {
			int digit = digits.charAt(LENGTH - place) - '0';
			sum += (place % 2 == 1) ? digit : 2 * digit;
		}
		return digits.charAt(0) - '0' == MODULUS - sum % MODULUS;
	}

}
