package dev.keiyaku.catalog;

import java.util.List;

import org.springframework.data.domain.Page;

/**
 * A page of products found.
 *
 * @param products the page
 * @param categories every category with its number of hits for the keyword alone, so that
 * changing the category stays possible
 */
public record SearchResult(Page<Product> products, List<CategoryCount> categories) {
}
