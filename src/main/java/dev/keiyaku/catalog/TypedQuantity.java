package dev.keiyaku.catalog;

import java.text.Normalizer;
import java.util.OptionalInt;

/** A quantity as people type it in Japan: in full or half width, with separators. */
public final class TypedQuantity {

	private TypedQuantity() {
	}

	/** The quantity, from 1 to 9,999,999; empty for what is none. */
	public static OptionalInt of(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
		return plain.matches("[1-9][0-9]{0,6}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
	}

}
