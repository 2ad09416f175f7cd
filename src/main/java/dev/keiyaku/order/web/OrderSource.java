package dev.keiyaku.order.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.keiyaku.member.Member;

/** Whence an order comes: the member's cart or a quote. */
interface OrderSource {

	/** The quote's number; empty for the cart, of which a member has one. */
	String item();

	/** Where the wizard lives. */
	String path();

	/** Where the customer reads why there is nothing to order. */
	String fallbackPath();

	/** Where the lines can be changed; empty when they cannot. */
	Optional<String> editPath();

	/** What can be ordered now; empty when nothing can. */
	Optional<Purchase> purchase(Member member);

	/**
	 * First values of the customer's form that are known better than the member's own.
	 */
	Map<String, Object> customer(Member member);

	/**
	 * Uses the source up for an order, in the order's transaction.
	 * @param origin of the purchase that was confirmed
	 * @param place places the order and returns its number
	 * @return the order's number
	 */
	String order(Member member, String origin, Function<Purchase, String> place);

}
