package dev.keiyaku.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A choice that narrows a list to the entries of which a property has one value, or has
 * any at all.
 *
 * @param key the parameter's name in addresses
 * @param property the entity's
 * @param label the message that names the property; those of the values stand below it,
 * such as {@code order.status} and {@code order.status.ACCEPTED}
 * @param values what the property is compared with by what stands in addresses, in the
 * order in which pages offer it
 */
public record ListFilter(String key, String property, String label, Map<String, Object> values) {

	/** Whether a property has a value, whichever it is. */
	enum Presence {

		PRESENT, ABSENT

	}

	/** Entries that have a value, {@code yes}, or those that have none, {@code no}. */
	public static ListFilter ofPresence(String key, String property, String label) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("yes", Presence.PRESENT);
		values.put("no", Presence.ABSENT);
		return new ListFilter(key, property, label, values);
	}

	/** One of an enum's constants. */
	public static ListFilter of(String key, String property, String label, Class<? extends Enum<?>> type) {
		Map<String, Object> values = new LinkedHashMap<>();
		Stream.of(type.getEnumConstants()).forEach((each) -> values.put(each.name(), each));
		return new ListFilter(key, property, label, values);
	}

	/** A month of the year: 1 to 12, whatever the year. */
	public static ListFilter ofMonths(String key, String property, String label) {
		Map<String, Object> values = new LinkedHashMap<>();
		IntStream.rangeClosed(1, 12).forEach((month) -> values.put(String.valueOf(month), month));
		return new ListFilter(key, property, label, values);
	}

}
