package dev.keiyaku.member;

/**
 * What a role allows (store 8.3); {@code member.permission.<name>} says it in words. Only
 * what an access check asks for is one: searching products and inquiring are open to
 * visitors.
 */
public enum Permission {

	/** Making quotes from the cart, and copying them. */
	QUOTE,

	/** Ordering, from the cart or from a quote. */
	ORDER,

	SEE_QUOTES, SEE_ORDERS, SEE_CONTRACTS, SEE_BILLS,

	/** Reading the company's inquiries, and asking back. */
	SEE_INQUIRIES,

	/** Confirming that a delivery has arrived. */
	CONFIRM_RECEIPT,

	CHANGE_CONTRACTS, CANCEL_CONTRACTS,

	/** Editing the company's data and places of business. */
	EDIT_COMPANY,

	/**
	 * Inviting, approving and locking members, changing their roles, reading the
	 * company's audit trail.
	 */
	MANAGE_USERS

}
