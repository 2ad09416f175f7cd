package dev.keiyaku.store;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Texts for people, in the store's language: messages, days and moments in JST, amounts,
 * addresses and telephone numbers.
 */
@Component
public class Texts {

	private static final Locale LANGUAGE = Locale.JAPAN;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
		.withLocale(LANGUAGE);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
		.withLocale(LANGUAGE);

	private static final DateTimeFormatter SORTABLE_MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final MessageSource messages;

	private final Clock clock;

	Texts(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** The message of that key. */
	public String of(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LANGUAGE);
	}

	/** A day with year and month. */
	public String day(LocalDate day) {
		return DAY.format(day);
	}

	/** A day with year, month and day of the week, as sentences name it. */
	public String dayWithWeekday(LocalDate day) {
		return of("store.day-with-weekday", day(day), day.getDayOfWeek().getDisplayName(TextStyle.SHORT, LANGUAGE));
	}

	/** The day of a moment, as the calendar in Japan showed it. */
	public String dayOf(Instant moment) {
		return day(LocalDate.ofInstant(moment, this.clock.getZone()));
	}

	/** A moment to the minute, as the clock in Japan showed it. */
	public String moment(Instant moment) {
		return MOMENT.format(moment.atZone(this.clock.getZone()));
	}

	/** The same so that spreadsheets know it for a moment and can sort it. */
	public String sortableMoment(Instant moment) {
		return SORTABLE_MOMENT.format(moment.atZone(this.clock.getZone()));
	}

	/** How long something is, in whole months, days, hours and minutes. */
	public String span(TemporalAmount length) {
		Period period = (length instanceof Period calendar) ? calendar : Period.ZERO;
		Duration time = (length instanceof Duration duration) ? duration : Duration.ZERO;
		return Stream
			.of(part("store.months", period.toTotalMonths()), part("store.days", period.getDays() + time.toDays()),
					part("store.hours", time.toHoursPart()), part("store.minutes", time.toMinutesPart()))
			.collect(Collectors.joining());
	}

	private String part(String key, long count) {
		return (count != 0) ? of(key, count) : "";
	}

	/** What stands side by side in a sentence or a cell. */
	public String enumerated(Stream<String> names) {
		return names.collect(Collectors.joining(of("store.separator")));
	}

	/** An amount of money. */
	public String yen(long yen) {
		return of("store.yen", yen);
	}

	/** A quantity, with separators and without a unit. */
	public String number(long number) {
		return NumberFormat.getIntegerInstance(LANGUAGE).format(number);
	}

	/**
	 * A telephone number with its hyphens.
	 * @param digits as the store keeps it; what has no hyphens in Japan is shown as it is
	 */
	public String phone(String digits) {
		return PhoneNumbers.hyphenated(digits);
	}

	/**
	 * An address as it is written on an envelope.
	 * @param postalCode 7 digits
	 */
	public String envelope(String postalCode, String address) {
		return of("store.envelope", postalCode.substring(0, 3), postalCode.substring(3), address);
	}

}
