package dev.keiyaku.catalog;

import java.util.List;

import org.springframework.data.domain.Page;

/**
 * A page of products found, and what each filter would leave, given the others.
 *
 * @param products the page
 * @param categories the categories that are not empty for the keyword and the other
 * filters, and the chosen one
 * @param everywhere how many products there are without the category
 * @param effects the same for what a company gains
 * @param tags the same for attributes, each with those already chosen
 * @param similar whether nothing has the keyword as it was typed, so that these are the
 * ones that come close
 */
public record SearchResult(Page<Product> products, List<FacetCount> categories, long everywhere,
		List<FacetCount> effects, List<FacetCount> tags, boolean similar) {
}
