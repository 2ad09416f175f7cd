package dev.keiyaku.number;

/**
 * How the cases of one kind are read from the database by whoever lists cases of all
 * kinds. One bean for each; a kind of cases has them also where it has no
 * {@link NumberKind}.
 */
public interface CaseRows {

	/**
	 * A select of all of the kind's cases with the columns {@code number};
	 * {@code company_id}, {@code company_number}, {@code company}; {@code person} who
	 * asked for it, and the {@code reading} of that name; {@code subject}, what it is
	 * about in somebody's words; {@code amount} in whole yen; the {@code day} on which it
	 * began, JST; {@code kind} and {@code state}, which are keys of messages;
	 * {@code makers}, names in one text. What the kind does not have is null, of the
	 * column's type. What depends on the day takes it from the parameter {@code :today},
	 * JST.
	 */
	String select();

}
