package dev.keiyaku.catalog.web;

import java.util.ArrayList;
import java.util.List;

import dev.keiyaku.catalog.ProductQuery;
import dev.keiyaku.catalog.ProductSort;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The address of a search, and those of the searches that are one click away. All of them
 * can be linked and bookmarked, so each leaves out what it does not need.
 */
public record SearchAddress(ProductQuery query, ProductSort sort) {

	static SearchAddress of(String keyword, String category, String effect, List<String> tags, String sort) {
		return new SearchAddress(new ProductQuery(keyword, category, effect, tags), ProductSort.of(sort));
	}

	/** The other filters with this category; an empty one removes it. */
	public String category(String code) {
		return with(this.query.keyword(), code, this.query.effect(), this.query.tags());
	}

	/** The other filters with this effect; an empty one removes it. */
	public String effect(String effect) {
		return with(this.query.keyword(), this.query.category(), effect, this.query.tags());
	}

	/** Adds an attribute, or removes it when it is chosen. */
	public String tag(String tag) {
		List<String> tags = new ArrayList<>(this.query.tags());
		if (!tags.remove(tag)) {
			tags.add(tag);
		}
		return with(this.query.keyword(), this.query.category(), this.query.effect(), tags);
	}

	/** Without the keyword. */
	public String withoutKeyword() {
		return with("", this.query.category(), this.query.effect(), this.query.tags());
	}

	/** The keyword alone. */
	public String withoutFilters() {
		return with(this.query.keyword(), "", "", List.of());
	}

	/** Whether an attribute is chosen. */
	public boolean has(String tag) {
		return this.query.tags().contains(tag);
	}

	/** The search's first page, to which a page number can be added. */
	public String here() {
		return category(this.query.category());
	}

	String page(int page) {
		return (page == 1) ? here() : here() + (here().contains("?") ? "&" : "?") + "page=" + page;
	}

	private String with(String keyword, String category, String effect, List<String> tags) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/products");
		add(address, "q", keyword);
		add(address, "category", category);
		add(address, "effect", effect);
		tags.forEach((tag) -> add(address, "tag", tag));
		add(address, "sort", (this.sort == ProductSort.RECOMMENDED) ? "" : this.sort.code());
		return address.build(true).toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, String value) {
		if (!value.isEmpty()) {
			address.queryParam(name, UriUtils.encode(value, UTF_8));
		}
	}

}
