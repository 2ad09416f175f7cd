package dev.keiyaku.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongFunction;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

/**
 * Days or yen that narrow a list to the entries of which something lies between two ends,
 * both included; either end may be open (store 5). A list has at most one of each kind,
 * since the kind names the fields in addresses.
 */
public final class ListRange {

	private final RangeKind kind;

	private final String label;

	private final Within within;

	private ListRange(RangeKind kind, String label, Within within) {
		this.kind = kind;
		this.label = label;
		this.within = within;
	}

	/**
	 * Days of a property that is a day.
	 * @param property the entity's, a {@link LocalDate}
	 * @param label the message that names the property
	 */
	public static ListRange ofDays(String property, String label) {
		return new ListRange(RangeKind.DAY, label,
				within((entry, builder) -> entry.get(property), LocalDate::ofEpochDay));
	}

	/**
	 * Whole days of a property that is a moment.
	 * @param property the entity's, an {@link Instant}
	 * @param label the message that names the property
	 * @param zone by whose calendar they are days
	 */
	public static ListRange ofMoments(String property, String label, ZoneId zone) {
		return new ListRange(RangeKind.DAY, label, within((entry, builder) -> entry.get(property),
				(day) -> LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant()));
	}

	/**
	 * Days of which an entry has several on end: those that have one between the ends.
	 * @param first the entity's property of the first one, a {@link LocalDate}
	 * @param last of the last one, which is included
	 * @param label the message that names them
	 */
	public static ListRange ofPeriods(String first, String last, String label) {
		return new ListRange(RangeKind.PERIOD, label, (entry, builder, least, most) -> {
			Predicate within = builder.conjunction();
			if (least != null) {
				within = builder.and(within,
						builder.greaterThanOrEqualTo(entry.get(last), LocalDate.ofEpochDay(least)));
			}
			if (most != null) {
				within = builder.and(within, builder.lessThanOrEqualTo(entry.get(first), LocalDate.ofEpochDay(most)));
			}
			return within;
		});
	}

	/**
	 * Whole yen.
	 * @param property the entity's, a {@code long}
	 * @param label the message that names the property
	 */
	public static ListRange ofYen(String property, String label) {
		return ofYen((entry, builder) -> entry.get(property), label);
	}

	/**
	 * Whole yen that are no property, such as what is in force on a day.
	 * @param label the message that names the amount
	 */
	public static ListRange ofYen(Measured<Long> measured, String label) {
		return new ListRange(RangeKind.YEN, label, within(measured, (yen) -> yen));
	}

	public RangeKind kind() {
		return this.kind;
	}

	public String label() {
		return this.label;
	}

	/**
	 * @param least the first value that is let through; null for any
	 * @param most the last one; null for any
	 */
	Predicate within(Root<?> entry, CriteriaBuilder builder, Long least, Long most) {
		return this.within.of(entry, builder, least, most);
	}

	/**
	 * A value lies before the one that follows the last, so that a day is a whole one.
	 */
	private static <V extends Comparable<? super V>> Within within(Measured<V> measured, LongFunction<V> first) {
		return (entry, builder, least, most) -> {
			Expression<V> value = measured.of(entry, builder);
			Predicate within = builder.conjunction();
			if (least != null) {
				within = builder.and(within, builder.greaterThanOrEqualTo(value, first.apply(least)));
			}
			if (most != null) {
				within = builder.and(within, builder.lessThan(value, first.apply(most + 1)));
			}
			return within;
		};
	}

	/**
	 * What of an entry is compared.
	 *
	 * @param <V> its type
	 */
	@FunctionalInterface
	public interface Measured<V> {

		Expression<V> of(Root<?> entry, CriteriaBuilder builder);

	}

	/** Whether it lies between two ends. */
	@FunctionalInterface
	private interface Within {

		Predicate of(Root<?> entry, CriteriaBuilder builder, Long least, Long most);

	}

}
