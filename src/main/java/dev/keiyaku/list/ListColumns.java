package dev.keiyaku.list;

import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.SearchText;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * By what a list can be sorted. Nothing else that an address says reaches the database.
 *
 * @param path the list's address
 * @param sortable the property of the entity by the column's key in addresses
 * @param usual how the list is sorted unless it is asked otherwise, a column's key with
 * or without a minus
 * @param tieBreaker a unique property, which gives equal entries an order of their own
 */
public record ListColumns(String path, Map<String, String> sortable, String usual, String tieBreaker) {

	private static final int ENTRIES_A_PAGE = 20;

	private static final int ENTRIES_A_FILE = 10_000;

	private static final int LONGEST_SEARCH = 100;

	private static final int LAST_PAGE = 1_000_000;

	/** What an address asks for; what it cannot mean is read as if it were not there. */
	public ListQuery read(ListRequest request) {
		String typed = (request.q() != null) ? request.q().strip() : "";
		String keyword = (typed.length() > LONGEST_SEARCH) ? typed.substring(0, LONGEST_SEARCH) : typed;
		String asked = (request.sort() != null) ? request.sort() : "";
		String sort = this.sortable.containsKey(key(asked)) ? asked : this.usual;
		List<String> words = SearchText.words(keyword);
		return new ListQuery(this.path, keyword, words, sort, this.usual,
				PageRequest.of(page(request.page()) - 1, ENTRIES_A_PAGE, order(sort)));
	}

	/** The same search and sort on one page that is long enough for a file. */
	public ListQuery readAll(ListRequest request) {
		ListQuery query = read(request);
		Pageable all = PageRequest.of(0, ENTRIES_A_FILE, query.pageable().getSort());
		return new ListQuery(query.path(), query.keyword(), query.words(), query.sort(), query.usual(), all);
	}

	private Sort order(String sort) {
		Sort.Direction direction = sort.startsWith("-") ? Sort.Direction.DESC : Sort.Direction.ASC;
		return Sort.by(direction, this.sortable.get(key(sort))).and(Sort.by(direction, this.tieBreaker));
	}

	static String key(String sort) {
		return sort.startsWith("-") ? sort.substring(1) : sort;
	}

	private static int page(String page) {
		try {
			return (page != null) ? Math.min(Math.max(Integer.parseInt(page), 1), LAST_PAGE) : 1;
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

}
