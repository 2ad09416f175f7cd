package dev.keiyaku.member;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Company names, which are kept as they are written. */
final class CompanyNames {

	private CompanyNames() {
	}

	/**
	 * @return the name for comparison only: ㈱, (株) and 株式会社 are the same, and width,
	 * case, spaces and dots do not count
	 */
	static String comparable(String name) {
		return Normalizer.normalize(name, Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s・.,'\\-‐]", "")
			.replace("(株)", "株式会社")
			.replace("(有)", "有限会社")
			.replace("(同)", "合同会社");
	}

}
