package dev.keiyaku.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a table would have said of past cases.
 *
 * @param total how many cases there were in the period
 * @param more whether there were more, which were left out: the older ones
 * @param ways how many went which way and would have gone which, the changed ones first
 * @param changed those that would have gone another way, the newest first, and no more
 * than are read
 */
public record Trial(int total, boolean more, List<Way> ways, List<PastCase> changed) {

	/**
	 * Cases that went the same way and would have gone the same.
	 *
	 * @param before what was decided
	 * @param after what would have been; null where the table has no answer
	 * @param sums of each number that the table asks for, by the column's label
	 */
	public record Way(String before, String after, int count, Map<String, Long> sums) {

		public boolean isChanged() {
			return !this.before.equals(this.after);
		}

	}

	/**
	 * A case.
	 *
	 * @param number of what it is about, or null
	 * @param instanceId of its process, or null
	 * @param version of the table that decided it
	 * @param inputs what was asked, by the column's label
	 */
	public record PastCase(String number, String instanceId, Instant at, int version, Map<String, Object> inputs,
			String before, String after) {
	}

}
