package dev.keiyaku.bench;

import java.util.function.BooleanSupplier;

/** How a client of a benchmark waits for the job executor. */
interface Waiting {

	/** Looks again and again until it is so. */
	void until(BooleanSupplier so);

	/**
	 * Looks every few milliseconds.
	 * @throws IllegalStateException after a minute
	 */
	static void looking(BooleanSupplier so) {
		long deadline = System.nanoTime() + 60_000_000_000L;
		while (!so.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Nothing has come of it for a minute");
			}
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

}
