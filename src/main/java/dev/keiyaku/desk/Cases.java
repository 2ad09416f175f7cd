package dev.keiyaku.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.search.SearchText;

/**
 * The cases of all kinds. In a case that is found each of the words stands in number,
 * company, person or subject; a word that is a sum of yen may be the amount as well.
 */
public interface Cases {

	/** Those of the numbers that are cases, by number. */
	Map<String, Case> of(Collection<String> numbers);

	/**
	 * All those in which a task waits at one of the desks.
	 * @param desks ids of groups
	 * @param words as {@link SearchText#words} gives them
	 */
	List<Case> waiting(Set<String> desks, List<String> words);

	/**
	 * Those in which one of the desks has had a task and none waits at them, without
	 * their makers.
	 * @param desks ids of groups
	 * @param words as {@link SearchText#words} gives them
	 * @return newest first
	 */
	List<Case> past(Set<String> desks, List<String> words, int most);

	/**
	 * Those of a company's in which a desk has, or had, a task, without their makers.
	 * @param desks ids of groups
	 * @return newest first
	 */
	List<Case> ofCompany(Set<String> desks, long companyId, int most);

}
