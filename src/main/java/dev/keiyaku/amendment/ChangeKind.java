package dev.keiyaku.amendment;

/** What becomes of a line: what the decision {@code change-eligibility} looks at. */
public enum ChangeKind {

	/** More of the same plan. */
	INCREASE,

	/** Less of the same plan. */
	DECREASE,

	/** Another plan of the same product. */
	PLAN,

	/** An option that was not there, or more of it than of its plan before. */
	OPTION_ADDED,

	/** An option that goes, or less of it. */
	OPTION_REMOVED,

	/** A line, or a part of it, is cancelled. */
	CANCEL_PART,

	/** The whole contract is cancelled. */
	CANCEL_ALL

}
