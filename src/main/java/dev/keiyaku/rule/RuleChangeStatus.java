package dev.keiyaku.rule;

/** Where a change of a rule stands. */
public enum RuleChangeStatus {

	/** It waits for another owner. */
	PROPOSED,

	/** It holds, or held until the next one. */
	APPROVED,

	/** Another owner has refused it. */
	DECLINED,

	/** Whoever proposed it has taken it back. */
	WITHDRAWN

}
