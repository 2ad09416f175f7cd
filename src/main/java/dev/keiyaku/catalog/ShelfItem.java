package dev.keiyaku.catalog;

import java.util.List;
import java.util.Set;

/**
 * A product on sale as the search sees it.
 *
 * @param featured whether the store recommends it
 * @param names what it and its plans are called, as {@link Synonyms#indexed} writes it
 * @param about everything else about it, the same way
 * @param monthlyPrice yen for one unit of {@link Product#cheapest()}, a year's price by
 * the month
 */
record ShelfItem(long id, String code, String name, int position, boolean featured, String categoryCode,
		Set<String> effects, Set<String> tags, String names, String about, double monthlyPrice) {

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
