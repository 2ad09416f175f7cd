package dev.keiyaku.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.data.domain.Pageable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list is asked for, made by {@link Listing}; its page finds the addresses of its
 * links here.
 *
 * @param keyword as typed
 * @param words of the keyword, each of which must be found, as the search compares them
 * @param chosen a value of each filter that narrows the list, by the filter's key
 * @param sort a column's key, with a minus before it when it is sorted downwards
 */
public record ListQuery(Listing<?> listing, String keyword, List<String> words, Map<String, String> chosen, String sort,
		Pageable pageable) {

	public String kind() {
		return this.listing.kind();
	}

	public String path() {
		return this.listing.path();
	}

	/** Whether nothing is left out. */
	public boolean isForAll() {
		return this.words.isEmpty() && this.chosen.isEmpty();
	}

	/** The list's address with search and sort, without the page. */
	public String address() {
		return address(path(), this.sort);
	}

	/** Where the same list is had as a file. */
	public String fileAddress() {
		return address(path() + ".csv", this.sort);
	}

	/** The list sorted by a column; upwards, or the other way if it is so already. */
	public String sortedBy(String column) {
		return address(path(), this.sort.equals(column) ? "-" + column : column);
	}

	/** {@code ascending} or {@code descending}; null when it is sorted by another one. */
	public String direction(String column) {
		if (!Listing.key(this.sort).equals(column)) {
			return null;
		}
		return this.sort.startsWith("-") ? "descending" : "ascending";
	}

	/** The values that properties must have, by their names. */
	Map<String, Object> wanted() {
		Map<String, Object> wanted = new HashMap<>();
		this.listing.filters()
			.stream()
			.filter((filter) -> this.chosen.containsKey(filter.key()))
			.forEach((filter) -> wanted.put(filter.property(), filter.values().get(this.chosen.get(filter.key()))));
		return wanted;
	}

	private String address(String base, String sort) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(base);
		if (!this.keyword.isEmpty()) {
			address.queryParam("q", "{q}");
		}
		this.chosen.forEach(address::queryParam);
		if (!sort.equals(this.listing.usual())) {
			address.queryParam("sort", sort);
		}
		return address.encode().buildAndExpand(this.keyword).toUriString();
	}

}
