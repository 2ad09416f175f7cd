package dev.keiyaku.list;

import java.util.List;

import org.springframework.data.domain.Pageable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list is asked for, made by {@link ListColumns}; its page finds the addresses of
 * its links here.
 *
 * @param keyword as typed
 * @param words of the keyword, each of which must be found, as the search compares them
 * @param sort a column's key, with a minus before it when it is sorted downwards
 * @param usual the sort that addresses leave out
 */
public record ListQuery(String path, String keyword, List<String> words, String sort, String usual, Pageable pageable) {

	/** The list's address with search and sort, without the page. */
	public String address() {
		return address(this.path, this.sort);
	}

	/** Where the same list is had as a file. */
	public String fileAddress() {
		return address(this.path + ".csv", this.sort);
	}

	/** The list sorted by a column; upwards, or the other way if it is so already. */
	public String sortedBy(String column) {
		return address(this.path, this.sort.equals(column) ? "-" + column : column);
	}

	/** {@code ascending} or {@code descending}; null when it is sorted by another one. */
	public String direction(String column) {
		if (!ListColumns.key(this.sort).equals(column)) {
			return null;
		}
		return this.sort.startsWith("-") ? "descending" : "ascending";
	}

	private String address(String base, String sort) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(base);
		if (!this.keyword.isEmpty()) {
			address.queryParam("q", "{q}");
		}
		if (!sort.equals(this.usual)) {
			address.queryParam("sort", sort);
		}
		return address.encode().buildAndExpand(this.keyword).toUriString();
	}

}
