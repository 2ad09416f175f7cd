package dev.keiyaku.number;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * By when staff have to act on cases whose customers have been promised something.
 *
 * @param <K> the kind of number; one bean for each kind that promises anything
 */
public interface CasePromise<K extends NumberKind> extends NumberFacts<K> {

	/**
	 * The last day, in JST, on which staff can act so that all holds that the customer
	 * has been promised, by number. A case on which nothing of the kind depends, or not
	 * any more, is not among them.
	 */
	Map<String, LocalDate> actBy(Collection<String> numbers);

}
