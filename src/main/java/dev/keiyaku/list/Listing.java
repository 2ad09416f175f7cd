package dev.keiyaku.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.search.SearchText;
import dev.keiyaku.store.Texts;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/**
 * A list of マイページ: what its page and its file show, and by what it can be sorted and
 * narrowed. Nothing else that an address says reaches the database.
 *
 * @param <T> what is listed
 * @param kind what is listed, as its messages begin ({@code order.list.title},
 * {@code .empty}, {@code .search} and {@code .file}) and as its templates' folder is
 * called
 * @param path the list's address
 * @param columns in their order, on the page and in the file
 * @param filters in the order in which the page offers them
 * @param ranges in the same order, behind them
 * @param usual how the list is sorted unless it is asked otherwise, a column's key with
 * or without a minus
 * @param tieBreaker a unique property, which gives equal entries an order of their own
 */
public record Listing<T>(String kind, String path, List<ListColumn<T>> columns, List<ListFilter> filters,
		List<ListRange> ranges, String usual, String tieBreaker) {

	private static final int ENTRIES_A_PAGE = 20;

	private static final int ENTRIES_A_FILE = 10_000;

	private static final int LONGEST_SEARCH = 100;

	private static final int LAST_PAGE = 1_000_000;

	/** A list without ranges. */
	public Listing(String kind, String path, List<ListColumn<T>> columns, List<ListFilter> filters, String usual,
			String tieBreaker) {
		this(kind, path, columns, filters, List.of(), usual, tieBreaker);
	}

	/**
	 * What an address asks for; what it cannot mean is read as if it were not there.
	 * @param asked the address's parameters: {@code q} is searched for, {@code sort}
	 * names a column, with a minus before it for the other direction, {@code page} counts
	 * from 1, and each filter and each end of a range has its own. What is typed at an
	 * end and cannot be read is refused there
	 */
	public ListQuery read(Map<String, String> asked) {
		return read(asked, page(asked.get("page")), ENTRIES_A_PAGE);
	}

	/** The same search and sort on one page that is long enough for a file. */
	public ListQuery readAll(Map<String, String> asked) {
		return read(asked, 1, ENTRIES_A_FILE);
	}

	/** The columns of the page. */
	public List<ListColumn<T>> shown() {
		return this.columns.stream().filter(ListColumn::isOnPage).toList();
	}

	/** The columns that sort it. */
	public List<ListColumn<T>> sortable() {
		return this.columns.stream().filter((column) -> column.key() != null).toList();
	}

	/** These entries as a file. */
	CsvFile file(List<T> entries, Texts texts) {
		List<ListColumn<T>> filed = this.columns.stream().filter(ListColumn::isInFile).toList();
		return new CsvFile(filed.stream().map((column) -> column.title(texts)).toList(),
				entries.stream()
					.map((entry) -> filed.stream().map((column) -> column.filed(entry, texts)).toList())
					.toList());
	}

	private ListQuery read(Map<String, String> asked, int page, int entries) {
		String typed = asked.getOrDefault("q", "").strip();
		String keyword = (typed.length() > LONGEST_SEARCH) ? typed.substring(0, LONGEST_SEARCH) : typed;
		String wished = asked.getOrDefault("sort", "");
		String sort = column(wished).isPresent() ? wished : this.usual;
		return new ListQuery(this, keyword, SearchText.words(keyword), chosen(asked),
				this.ranges.stream().map((range) -> AskedRange.read(range, asked)).toList(), sort,
				PageRequest.of(page - 1, entries, order(sort)));
	}

	private Map<String, String> chosen(Map<String, String> asked) {
		Map<String, String> chosen = new LinkedHashMap<>();
		for (ListFilter filter : this.filters) {
			String value = asked.getOrDefault(filter.key(), "");
			if (filter.values().containsKey(value)) {
				chosen.put(filter.key(), value);
			}
		}
		return chosen;
	}

	private Sort order(String sort) {
		Sort.Direction direction = sort.startsWith("-") ? Sort.Direction.DESC : Sort.Direction.ASC;
		return Sort.by(direction, column(sort).orElseThrow().property()).and(Sort.by(direction, this.tieBreaker));
	}

	private Optional<ListColumn<T>> column(String sort) {
		return sortable().stream().filter((column) -> column.key().equals(key(sort))).findFirst();
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
