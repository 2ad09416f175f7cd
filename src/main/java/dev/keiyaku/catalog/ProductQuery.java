package dev.keiyaku.catalog;

import java.util.List;

import dev.keiyaku.search.SearchText;

/**
 * What is asked of the shelf; an empty text asks for nothing. All of it must hold (store
 * 3.1).
 *
 * @param keyword as typed; of a long one only the beginning counts
 * @param category a category's code
 * @param effect what a company gains, as the catalogue calls it
 * @param tags attributes, as the catalogue calls them
 */
public record ProductQuery(String keyword, String category, String effect, List<String> tags) {

	private static final int MOST_TAGS = 20;

	public ProductQuery {
		keyword = SearchText.shortened(keyword);
		tags = tags.stream().filter((tag) -> !tag.isBlank()).distinct().limit(MOST_TAGS).toList();
	}

	/** Whether anything but the keyword is asked for. */
	public boolean isFiltered() {
		return !this.category.isEmpty() || !this.effect.isEmpty() || !this.tags.isEmpty();
	}

}
