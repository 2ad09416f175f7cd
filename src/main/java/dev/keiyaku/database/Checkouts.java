package dev.keiyaku.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The connections that have been handed out, for persons and for the store's own work.
 * Those that were given back are among them until they are collected, and breaking these
 * off does nothing.
 */
class Checkouts {

	private final Set<Connection> forPersons = Collections.newSetFromMap(new WeakHashMap<>());

	private final Set<Connection> forWork = Collections.newSetFromMap(new WeakHashMap<>());

	synchronized void add(Connection connection, boolean forPerson) {
		set(forPerson).add(connection);
	}

	/** Whoever reads from one of them, and would wait for ever, fails at once. */
	void breakOff(boolean forPersons) {
		for (Connection connection : all(forPersons)) {
			try {
				connection.abort(Runnable::run);
			}
			catch (SQLException ignored) {
				// it is gone anyway
			}
		}
	}

	private synchronized List<Connection> all(boolean forPersons) {
		List<Connection> all = List.copyOf(set(forPersons));
		set(forPersons).clear();
		return all;
	}

	private Set<Connection> set(boolean forPersons) {
		return forPersons ? this.forPersons : this.forWork;
	}

}
