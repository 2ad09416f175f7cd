package dev.keiyaku.timeline.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.RowCallbackHandler;

/** An instance with all that it and its callers have called, each with its visits. */
final class Family implements RowCallbackHandler {

	private final Map<String, Instance> instances = new HashMap<>();

	private Instance asked;

	/**
	 * An instance.
	 *
	 * @param visits where it has been, in that order, an activity once
	 */
	record Instance(String id, String definition, Instant begun, boolean isOver, List<Visit> visits) {
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		Instance instance = this.instances.get(row.getString("instance"));
		if (instance == null) {
			instance = new Instance(row.getString("instance"), row.getString("definition"),
					row.getTimestamp("begun").toInstant(), row.getTimestamp("over") != null, new ArrayList<>());
			this.instances.put(instance.id(), instance);
			this.asked = row.getBoolean("asked") ? instance : this.asked;
		}
		if (row.getString("activity") != null) {
			instance.visits().add(Visit.of(row));
		}
	}

	/** Returns the instance that was asked for; empty when there is none. */
	Optional<Instance> asked() {
		return Optional.ofNullable(this.asked);
	}

	/** Returns the instance that a call activity has called. */
	Optional<Instance> called(Visit visit) {
		return Optional.ofNullable(visit.calledInstance()).map(this.instances::get);
	}

}
