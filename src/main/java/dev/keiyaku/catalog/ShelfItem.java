package dev.keiyaku.catalog;

import java.util.List;
import java.util.Set;

/**
 * A product on sale as the search sees it.
 *
 * @param names what it and its plans are called, as {@link Synonyms#indexed} writes it
 * @param about everything else about it, the same way
 * @param monthlyPrice yen for one unit of {@link Product#cheapest()}, a year's price by
 * the month
 */
record ShelfItem(long id, String name, int position, String categoryCode, Set<String> effects, Set<String> tags,
		String names, String about, double monthlyPrice) {

	private static final int IN_ITS_NAME = 2;

	/**
	 * How well the words fit: 0 when one is missing, more when they are in the names, and
	 * more when they stand together there.
	 * @param words each as it may be spelled
	 * @param phrase all words as one, as it may be spelled; empty when there is but one
	 */
	int fit(List<List<String>> words, List<String> phrase) {
		int fit = 1;
		for (List<String> spellings : words) {
			if (spellings.stream().anyMatch(this.names::contains)) {
				fit += IN_ITS_NAME;
			}
			else if (spellings.stream().noneMatch(this.about::contains)) {
				return 0;
			}
		}
		return phrase.stream().anyMatch(this.names::contains) ? fit + IN_ITS_NAME : fit;
	}

	/** Whether each word is found, be it mistyped in a name. */
	boolean resembles(List<MistypedWord> words) {
		return words.stream()
			.allMatch((mistyped) -> this.names.contains(mistyped.word()) || this.about.contains(mistyped.word())
					|| mistyped.isIn(this.names));
	}

	boolean matches(ProductQuery query) {
		return inCategory(query) && hasEffect(query) && hasTags(query);
	}

	boolean inCategory(ProductQuery query) {
		return query.category().isEmpty() || query.category().equals(this.categoryCode);
	}

	boolean hasEffect(ProductQuery query) {
		return query.effect().isEmpty() || this.effects.contains(query.effect());
	}

	boolean hasTags(ProductQuery query) {
		return this.tags.containsAll(query.tags());
	}

}
