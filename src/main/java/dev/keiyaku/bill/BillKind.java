package dev.keiyaku.bill;

/** What has made a bill. */
public enum BillKind {

	/** An order: the first terms of its contracts. */
	ORDER,

	/** A procedure: the first term with its change, or the rest of the running one. */
	CHANGE,

	/** A term that began by itself. */
	TERM

}
