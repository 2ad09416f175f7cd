package dev.keiyaku.order.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names in the form {@code order-start-dates}: its n-th row is the n-th stale plan.
 */
final class StartDatesForm {

	static final String ID = "order-start-dates";

	static final String ROWS = "startDates";

	private static final String START = "newStart";

	private StartDatesForm() {
	}

	/** The days that were chosen, row by row. */
	static List<Optional<LocalDate>> starts(Map<String, Object> values) {
		List<?> rows = (values.get(ROWS) instanceof List<?> given) ? given : List.of();
		return rows.stream().map((row) -> Optional.ofNullable((LocalDate) ((Map<?, ?>) row).get(START))).toList();
	}

	/** The path of a row's field, for its error. */
	static String path(int row) {
		return "%s[%d].%s".formatted(ROWS, row, START);
	}

}
