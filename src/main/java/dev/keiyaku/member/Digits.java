package dev.keiyaku.member;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Numbers as people write them, with full-width digits and hyphens; the store keeps
 * digits only.
 */
public final class Digits {

	private Digits() {
	}

	/**
	 * @return the ASCII digits of what was written
	 */
	public static String of(String written) {
		return Normalizer.normalize(written, Form.NFKC).replaceAll("\\D", "");
	}

}
