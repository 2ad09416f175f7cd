package dev.keiyaku.process;

/**
 * A failure that may be one for good: then no other try mends it before somebody has done
 * something, and the job that met it is an incident at once.
 */
public interface FinalFailure {

	/** Whether trying again would fail in the same way. */
	boolean isFinal();

}
