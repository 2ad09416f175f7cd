package dev.keiyaku.list;

import org.springframework.data.jpa.domain.Specification;

/** Finds the entries of lists. */
public final class Lists {

	private Lists() {
	}

	/**
	 * One owner's entries in whose {@code searchText} all words of the search occur.
	 * @param owner the property that says whose an entry is
	 */
	public static <T> Specification<T> of(String owner, long ownerId, ListQuery query) {
		Specification<T> found = (entry, criteria, builder) -> builder.equal(entry.get(owner), ownerId);
		for (String word : query.words()) {
			String pattern = "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
			found = found.and((entry, criteria, builder) -> builder.like(entry.get("searchText"), pattern, '\\'));
		}
		return found;
	}

}
