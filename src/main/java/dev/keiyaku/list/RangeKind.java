package dev.keiyaku.list;

import java.time.LocalDate;
import java.util.Optional;

import dev.keiyaku.form.TextKind;
import dev.keiyaku.search.TypedYen;

/**
 * What lies between the two ends of a range: what its fields are called in addresses, how
 * people type it, and how the store writes it. A value is a whole number, the next one
 * follows it at once.
 */
public enum RangeKind {

	/** The days since 1 January 1970. */
	DAY("from", "to") {

		@Override
		Optional<Long> read(String typed) {
			return readDay(typed);
		}

		@Override
		String plain(long value) {
			return plainDay(value);
		}

	},

	/** Days, of which an entry has several on end. */
	PERIOD("since", "until") {

		@Override
		Optional<Long> read(String typed) {
			return readDay(typed);
		}

		@Override
		String plain(long value) {
			return plainDay(value);
		}

	},

	YEN("min", "max") {

		@Override
		Optional<Long> read(String typed) {
			return TypedYen.read(TextKind.NUMBER.plain(typed));
		}

		@Override
		String plain(long value) {
			return String.valueOf(value);
		}

	};

	private final String from;

	private final String to;

	RangeKind(String from, String to) {
		this.from = from;
		this.to = to;
	}

	private static Optional<Long> readDay(String typed) {
		return TypedDay.read(typed).map(LocalDate::toEpochDay);
	}

	private static String plainDay(long value) {
		return LocalDate.ofEpochDay(value).toString();
	}

	/** Whether people type days into its fields. */
	public boolean isOfDays() {
		return this != YEN;
	}

	/** The parameter's name of the lower end. */
	public String from() {
		return this.from;
	}

	/** The parameter's name of the upper end. */
	public String to() {
		return this.to;
	}

	/** Empty when the text is none, such as 31 February. */
	abstract Optional<Long> read(String typed);

	/** As fields and addresses have it. */
	abstract String plain(long value);

}
