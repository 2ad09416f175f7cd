package dev.keiyaku.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Errors that the engine has logged in this thread and that are not written yet: whoever
 * called it finds out first whether one of them is only somebody who came late.
 */
final class HeldErrors implements AutoCloseable {

	private static final ThreadLocal<HeldErrors> CURRENT = new ThreadLocal<>();

	private final List<Runnable> errors = new ArrayList<>();

	private HeldErrors() {
	}

	/** From now on, until it is closed. */
	static HeldErrors hold() {
		HeldErrors held = new HeldErrors();
		CURRENT.set(held);
		return held;
	}

	/**
	 * @param error writes it
	 * @return whether it is held, and not to be written now
	 */
	static boolean keep(Runnable error) {
		HeldErrors held = CURRENT.get();
		return held != null && held.errors.add(error);
	}

	/** They are what they seemed. */
	void log() {
		close();
		this.errors.forEach(Runnable::run);
	}

	@Override
	public void close() {
		CURRENT.remove();
	}

}
