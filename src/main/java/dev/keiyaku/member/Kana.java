package dev.keiyaku.member;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * Readings as people write them, in hiragana or half-width; the store keeps full-width
 * katakana.
 */
public final class Kana {

	private static final Pattern HALF_WIDTH = Pattern.compile("[\\uFF65-\\uFF9F]+");

	private static final Pattern HIRAGANA = Pattern.compile("[\\u3041-\\u3096]");

	/** From the first hiragana to the first katakana. */
	private static final int TO_KATAKANA = 0x30A1 - 0x3041;

	private Kana() {
	}

	/**
	 * @return the reading in katakana; what is no kana stays
	 */
	public static String of(String written) {
		String wide = HALF_WIDTH.matcher(written).replaceAll((found) -> Normalizer.normalize(found.group(), Form.NFKC));
		return HIRAGANA.matcher(wide)
			.replaceAll((found) -> String.valueOf((char) (found.group().charAt(0) + TO_KATAKANA)));
	}

}
