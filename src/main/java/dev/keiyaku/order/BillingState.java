package dev.keiyaku.order;

/** How far an order's billing is (store 4.2). */
public enum BillingState {

	/** Its first start is waited for: what ends unstarted until then is not billed. */
	AWAITED,

	/** The provider bills it, or is about to: what ends unstarted now is credited. */
	HANDED_OVER,

	/** The store bills it by itself, since the provider has refused what is left. */
	BY_HAND,

	/** All its contracts have ended unstarted: nothing is billed. */
	NOTHING

}
