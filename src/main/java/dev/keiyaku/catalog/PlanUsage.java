package dev.keiyaku.catalog;

/**
 * Who counts on a plan being sold. The catalogue knows no customer; who keeps their
 * offers tells it.
 */
public interface PlanUsage {

	/**
	 * Returns how many quotes, of all companies, contain the plan and can be ordered
	 * today.
	 */
	long validQuotes(String planCode);

}
