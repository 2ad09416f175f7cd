package dev.keiyaku.database;

/**
 * Work of this thread that a person waits for, such as a page: while the database is
 * away, it gets no connection, and says so, instead of waiting for its return.
 */
public final class PersonWaits implements AutoCloseable {

	private static final ThreadLocal<PersonWaits> CURRENT = new ThreadLocal<>();

	private boolean refused;

	private PersonWaits() {
	}

	/** Until it is closed. */
	public static PersonWaits begin() {
		PersonWaits waits = new PersonWaits();
		CURRENT.set(waits);
		return waits;
	}

	/** Whether a connection was asked for and not to be had. */
	public boolean isRefused() {
		return this.refused;
	}

	@Override
	public void close() {
		CURRENT.remove();
	}

	static boolean here() {
		return CURRENT.get() != null;
	}

	static void noteRefusal() {
		PersonWaits waits = CURRENT.get();
		if (waits != null) {
			waits.refused = true;
		}
	}

}
