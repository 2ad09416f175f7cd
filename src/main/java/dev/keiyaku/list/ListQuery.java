package dev.keiyaku.list;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * @param ranges as they are asked for, each that the list has
 * @param sort a column's key, with a minus before it when it is sorted downwards
 */
public record ListQuery(Listing<?> listing, String keyword, List<String> words, Map<String, String> chosen,
		List<AskedRange> ranges, String sort, Pageable pageable) {

	public String kind() {
		return this.listing.kind();
	}

	public String path() {
		return this.listing.path();
	}

	/** Whether nothing is left out. */
	public boolean isForAll() {
		return this.words.isEmpty() && this.chosen.isEmpty() && this.ranges.stream().allMatch(AskedRange::isOpen);
	}

	/** Whether something that was entered cannot be searched for. */
	public boolean isRefused() {
		return this.ranges.stream().anyMatch(AskedRange::isRefused);
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
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("q", this.keyword);
		parameters.putAll(this.chosen);
		this.ranges.stream()
			.flatMap((range) -> range.ends().stream())
			.forEach((end) -> parameters.put(end.key(), end.text()));
		parameters.put("sort", sort.equals(this.listing.usual()) ? "" : sort);
		parameters.values().removeIf(String::isEmpty);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(base);
		parameters.keySet().forEach((key) -> address.queryParam(key, "{" + key + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
