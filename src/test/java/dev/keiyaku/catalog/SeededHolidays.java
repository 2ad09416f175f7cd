package dev.keiyaku.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The very holidays that Flyway seeds, and more, without a database. */
class SeededHolidays implements Holidays {

	private static final Path SEED = Path.of("src/main/resources/db/migration/V4__calendar.sql");

	private static final Pattern ROW = Pattern.compile("\\('(\\S+)', '(\\S+)', '(\\S+)'\\)[,;]");

	private final List<Holiday> all;

	SeededHolidays(Holiday... more) {
		try {
			Stream<Holiday> seeded = ROW.matcher(Files.readString(SEED))
				.results()
				.map((row) -> new Holiday(LocalDate.parse(row.group(1)), Holiday.Kind.valueOf(row.group(2)),
						row.group(3)));
			this.all = Stream.concat(seeded, Stream.of(more)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public List<Holiday> findAll() {
		return this.all;
	}

	@Override
	public List<Holiday> findByDayBetween(LocalDate first, LocalDate last) {
		return this.all.stream()
			.filter((holiday) -> !holiday.day().isBefore(first) && !holiday.day().isAfter(last))
			.toList();
	}

}
