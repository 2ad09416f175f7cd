package dev.keiyaku.timeline.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.RowCallbackHandler;

/** Where an instance is, and which dates it knows. */
final class Whereabouts implements RowCallbackHandler {

	/** Of an instance that is over. */
	static final Whereabouts NOWHERE = new Whereabouts();

	private final Set<String> active = new LinkedHashSet<>();

	private final Map<String, Instant> dates = new HashMap<>();

	@Override
	public void processRow(ResultSet row) throws SQLException {
		String activity = row.getString("activity");
		if (activity != null) {
			this.active.add(activity);
		}
		else {
			this.dates.put(row.getString("variable"), Instant.ofEpochMilli(row.getLong("moment")));
		}
	}

	/** Activities that are going on or that a job is to begin. */
	Set<String> active() {
		return this.active;
	}

	/** Its own variables that are dates. */
	Map<String, Instant> dates() {
		return this.dates;
	}

}
