package dev.keiyaku.setting;

import java.time.temporal.TemporalAmount;
import java.util.Map;

/**
 * A module's settings that are promises to customers. The store's texts name them, so
 * that no text says another number than the one that the store keeps to.
 */
@FunctionalInterface
public interface Deadlines {

	/** By the settings' full names, such as {@code keiyaku.quote.valid-days}. */
	Map<String, TemporalAmount> deadlines();

}
