package dev.keiyaku.catalog;

import java.util.OptionalInt;
import java.util.stream.Stream;

import dev.keiyaku.form.TextKind;

/** A quantity as people type it in Japan: in full or half width, with separators. */
public final class TypedQuantity {

	private TypedQuantity() {
	}

	/**
	 * The quantity, from 1 to {@link SaleConditions#LARGEST_QUANTITY}; empty for what is
	 * none.
	 */
	public static OptionalInt of(String typed) {
		String plain = TextKind.NUMBER.plain(typed);
		return Stream.of(plain)
			.filter((digits) -> digits.matches("[1-9][0-9]{0,8}"))
			.mapToInt(Integer::parseInt)
			.filter((quantity) -> quantity <= SaleConditions.LARGEST_QUANTITY)
			.findFirst();
	}

}
