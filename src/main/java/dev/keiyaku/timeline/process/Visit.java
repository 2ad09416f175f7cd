package dev.keiyaku.timeline.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * An instance has been at an activity or event.
 *
 * @param end null while it is there
 * @param canceled whether it was broken off
 * @param calledInstance the instance that a call activity has called, or null
 */
record Visit(String activity, Instant start, Instant end, boolean canceled, String calledInstance) {

	/** As the engine writes it. */
	private static final int CANCELED = 2;

	static Visit of(ResultSet row) throws SQLException {
		return new Visit(row.getString("activity"), row.getTimestamp("since").toInstant(),
				instant(row.getTimestamp("until")), row.getInt("state") == CANCELED, row.getString("called"));
	}

	private static Instant instant(Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

}
