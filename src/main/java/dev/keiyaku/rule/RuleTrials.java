package dev.keiyaku.rule;

import java.time.LocalDate;

/** Tries tables on what the history has. */
public interface RuleTrials {

	/**
	 * Computes what a table would have said of the cases of a period; nothing is changed.
	 * @param xml DMN
	 * @param from the first day, JST
	 * @param to the last day
	 * @throws RuleRefusedException when the table could not hold
	 */
	Trial tryOut(String key, String xml, LocalDate from, LocalDate to);

}
