package dev.keiyaku.rule;

import java.util.List;

/** The decision tables that the newest diagrams ask, which owners may change. */
public interface RuleTables {

	/** The newest version of each. */
	List<RuleTable> all();

	/**
	 * The newest version.
	 * @throws RuleRefusedException when there is no such table
	 */
	RuleTable newest(String key);

	/**
	 * A version by its id.
	 * @throws RuleRefusedException when there is none
	 */
	RuleTable version(String id);

	/** The table as the release of the store has it, as DMN. */
	String released(String key);

	/**
	 * Looks whether a table could hold.
	 * @param xml DMN
	 * @throws RuleRefusedException when it cannot, with what is wrong and where
	 */
	void check(String key, String xml);

	/** Whether two tables say the same, however they are written. */
	boolean isSame(String key, String xml, String other);

	/**
	 * Makes a table the newest version, for all cases that come to it from now on.
	 * @param xml DMN that was checked
	 * @param tag its version tag
	 * @return the version's id
	 */
	String deploy(String key, String xml, String tag);

}
