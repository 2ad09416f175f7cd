package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the store sells, and the search in it (store 3.1). */
@Service
@Transactional(readOnly = true)
public class Catalog {

	private static final int PRODUCTS_A_PAGE = 12;

	private final Products products;

	private final Plans plans;

	private final Categories categories;

	private final ServiceTermsVersions serviceTerms;

	private final ShelfIndex index;

	Catalog(Products products, Plans plans, Categories categories, ServiceTermsVersions serviceTerms,
			ShelfIndex index) {
		this.products = products;
		this.plans = plans;
		this.categories = categories;
		this.serviceTerms = serviceTerms;
		this.index = index;
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

	/**
	 * The same as pages show them, each with the other plans of its product. They are
	 * read once, for everybody, until the catalogue is changed: nobody changes them.
	 */
	public Map<String, Plan> shownPlans(Collection<String> codes) {
		return this.index.shelf()
			.plans(codes, this::withTheirProducts)
			.stream()
			.collect(Collectors.toMap(Plan::code, Function.identity()));
	}

	private List<Plan> withTheirProducts(Collection<String> codes) {
		List<Plan> read = this.plans.findByCodeIn(codes);
		read.forEach((plan) -> plan.product().plans());
		return read;
	}

	/**
	 * How many business days plans take from the order to their earliest start, by their
	 * codes; codes that no plan has are left out.
	 */
	public Map<String, Integer> leadTimes(Collection<String> codes) {
		return this.plans.findLeadTimes(codes)
			.stream()
			.collect(Collectors.toMap(Plans.LeadTime::code, Plans.LeadTime::days));
	}

	/** A maker's terms in one version, also one under which nothing is sold any more. */
	public Optional<ServiceTerms> serviceTerms(String code, String version) {
		return this.serviceTerms.findByCodeAndVersion(code, version);
	}

	/** A product of which at least one plan is on sale. */
	public Optional<Product> product(String code) {
		Shelf shelf = this.index.shelf();
		return products(shelf, shelf.id(code).stream().toList()).stream().findFirst();
	}

	/** The products that the store recommends. */
	public List<Product> featured() {
		Shelf shelf = this.index.shelf();
		return products(shelf, shelf.featured());
	}

	/** A product whose last plan was withdrawn a moment ago has no price to show. */
	private List<Product> products(Shelf shelf, List<Long> ids) {
		return shelf.products(ids, this.products::findByIdIn)
			.stream()
			.filter((product) -> !product.plans().isEmpty())
			.toList();
	}

	/**
	 * The products on sale for which all that is asked holds (store 3.1). Where none has
	 * the keyword as it was typed, those that come close are found.
	 * @param page from 1
	 */
	public SearchResult search(ProductQuery query, ProductSort sort, int page) {
		Shelf shelf = this.index.shelf();
		Shelf.Hits hits = shelf.find(query, sort);
		PageRequest wanted = PageRequest.of(Math.max(page, 1) - 1, PRODUCTS_A_PAGE);
		List<Long> ids = hits.ids();
		int from = (int) Math.min(wanted.getOffset(), ids.size());
		List<Long> shown = ids.subList(from, Math.min(from + PRODUCTS_A_PAGE, ids.size()));
		return new SearchResult(new PageImpl<>(products(shelf, shown), wanted, ids.size()),
				categories(hits.categories(), query.category()), hits.everywhere(),
				facets(hits.effects(), List.of(query.effect())), facets(hits.tags(), query.tags()), hits.similar());
	}

	/** Every category in which something is on sale, with its number of products. */
	public List<FacetCount> categories() {
		return categories(this.index.shelf().categories(), "");
	}

	private List<FacetCount> categories(Map<String, Long> counts, String chosen) {
		return this.categories.findAllByOrderByPosition()
			.stream()
			.filter((category) -> counts.containsKey(category.code()) || category.code().equals(chosen))
			.map((category) -> new FacetCount(category.code(), category.name(),
					counts.getOrDefault(category.code(), 0L)))
			.toList();
	}

	/** The most frequent first; a chosen value stays, be it empty. */
	private static List<FacetCount> facets(Map<String, Long> counts, List<String> chosen) {
		Map<String, Long> all = new TreeMap<>(counts);
		chosen.stream().filter((value) -> !value.isEmpty()).forEach((value) -> all.putIfAbsent(value, 0L));
		return all.entrySet()
			.stream()
			.map((each) -> new FacetCount(each.getKey(), each.getKey(), each.getValue()))
			.sorted(Comparator.comparing(FacetCount::products).reversed())
			.toList();
	}

}
