package dev.keiyaku.retention;

import java.time.Instant;

/** Something that a feature forgets when its time is over. */
public interface Forgetful {

	/** Which setting says how long it is kept. */
	Kept kept();

	/**
	 * Forgets some of what is older, in a transaction of its own.
	 * @return how many; 0 when nothing older is left
	 */
	int forget(Instant before);

}
