package dev.keiyaku.number;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the cases of one kind are read from the database by whoever lists cases of all
 * kinds, and by when staff have to act on one.
 *
 * @param <K> the kind of number; one bean for each
 */
public interface CaseRows<K extends NumberKind> extends NumberFacts<K> {

	/**
	 * A select of all of the kind's cases with the columns {@code number};
	 * {@code company_id}, {@code company_number}, {@code company}; {@code person} who
	 * asked for it, and the {@code reading} of that name; {@code amount} in whole yen;
	 * the {@code day} on which it began, JST; {@code kind} and {@code state}, which are
	 * keys of messages; {@code makers}, names in one text. What the kind does not have is
	 * null, of the column's type.
	 */
	String select();

	/**
	 * The last day, in JST, on which staff can act so that all holds that the customer
	 * has been promised; empty where nothing depends on it, or not any more.
	 */
	default Optional<LocalDate> actBy(String number) {
		return Optional.empty();
	}

}
