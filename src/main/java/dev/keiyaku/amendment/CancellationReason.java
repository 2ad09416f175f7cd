package dev.keiyaku.amendment;

import java.util.List;

/**
 * Why a customer cancels, as far as they say (store 7.4). It is stored as JSON under the
 * names of its components, which therefore stay.
 *
 * @param causes what was ticked; may be empty
 * @param words in the customer's own words, or null
 */
public record CancellationReason(List<Cause> causes, String words) {

	/** Nothing was said. */
	public static final CancellationReason NONE = new CancellationReason(List.of(), null);

	public CancellationReason {
		causes = List.copyOf(causes);
	}

	/** What can be ticked; {@code amendment.cause} names them. */
	public enum Cause {

		/** It is no longer needed. */
		NOT_NEEDED,

		/** It costs too much. */
		PRICE,

		/** Something is missing. */
		FEATURES,

		/** Another service takes its place. */
		OTHER_SERVICE,

		/** Something else. */
		OTHER

	}

}
