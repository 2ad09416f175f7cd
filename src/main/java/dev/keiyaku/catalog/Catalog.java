package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the store sells, and the search in it (spec 3.1). */
@Service
@Transactional(readOnly = true)
public class Catalog {

	private static final int PRODUCTS_A_PAGE = 12;

	private final Products products;

	private final Plans plans;

	Catalog(Products products, Plans plans) {
		this.products = products;
		this.plans = plans;
	}

	/**
	 * A plan, also one that is no longer on sale: orders and contracts go on naming it.
	 */
	public Optional<Plan> plan(String code) {
		return this.plans.findByCode(code);
	}

	/** The plans of these codes, by code; codes that no plan has are left out. */
	public Map<String, Plan> plans(Collection<String> codes) {
		return this.plans.findByCodeIn(codes).stream().collect(Collectors.toMap(Plan::code, Function.identity()));
	}

	/** A product of which at least one plan is on sale. */
	public Optional<Product> product(String code) {
		return this.products.findByCode(code).filter((product) -> !product.plans().isEmpty());
	}

	/** The products that the store recommends. */
	public List<Product> featured() {
		return this.products.findByFeaturedTrueOrderByPosition()
			.stream()
			.filter((product) -> !product.plans().isEmpty())
			.toList();
	}

	/**
	 * The products on sale in whose texts all words of the keyword occur.
	 * @param keyword as typed, may be empty
	 * @param category a category's code, or empty for all
	 * @param page from 1
	 */
	public SearchResult search(String keyword, String category, int page) {
		String[] patterns = patterns(keyword);
		Page<Long> found = this.products.search(patterns, category,
				PageRequest.of(Math.max(page, 1) - 1, PRODUCTS_A_PAGE));
		// by their ids, so that what belongs to them is read for all of them at once
		List<Product> products = this.products.findByIdInOrderByPositionAscIdAsc(found.getContent());
		return new SearchResult(new PageImpl<>(products, found.getPageable(), found.getTotalElements()),
				this.products.countByCategory(patterns));
	}

	/** Every category with its number of products on sale. */
	public List<CategoryCount> categories() {
		return this.products.countByCategory(patterns(""));
	}

	private static String[] patterns(String keyword) {
		return SearchText.words(keyword).stream().map(Catalog::containing).toArray(String[]::new);
	}

	private static String containing(String word) {
		return "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
	}

}
