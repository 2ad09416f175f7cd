package dev.keiyaku.list;

import java.util.Map;

import org.springframework.data.domain.Page;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Finds the entries of lists. */
public final class Lists {

	private Lists() {
	}

	/**
	 * One owner's entries in whose {@code searchText} all words of the search occur, and
	 * that filters and ranges let through. Behind the last page is the last page.
	 * @param owner the property that says whose an entry is
	 */
	public static <T> Page<T> page(JpaSpecificationExecutor<T> entries, String owner, long ownerId, ListQuery query) {
		Specification<T> found = of(owner, ownerId, query);
		Page<T> page = entries.findAll(found, query.pageable());
		return (page.isEmpty() && page.getTotalPages() > 0)
				? entries.findAll(found, query.pageable().withPage(page.getTotalPages() - 1)) : page;
	}

	private static <T> Specification<T> of(String property, Object wanted) {
		return (entry, criteria, builder) -> {
			if (wanted instanceof ListFilter.Presence presence) {
				return (presence == ListFilter.Presence.PRESENT) ? builder.isNotNull(entry.get(property))
						: builder.isNull(entry.get(property));
			}
			return builder.equal(entry.get(property), wanted);
		};
	}

	private static <T> Specification<T> of(String owner, long ownerId, ListQuery query) {
		Specification<T> found = (entry, criteria, builder) -> builder.equal(entry.get(owner), ownerId);
		for (String word : query.words()) {
			String pattern = "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
			found = found.and((entry, criteria, builder) -> builder.like(entry.get("searchText"), pattern, '\\'));
		}
		for (Map.Entry<String, Object> wanted : query.wanted().entrySet()) {
			found = found.and(of(wanted.getKey(), wanted.getValue()));
		}
		for (AskedRange range : query.ranges()) {
			found = found.and(range.specification());
		}
		return found;
	}

}
