package dev.keiyaku.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What a feature knows about what a delivery fulfils, for the clerk who arranges it or
 * asks about it.
 */
public interface DeliveryFacts {

	/**
	 * @return whether the number is this feature's
	 */
	boolean knows(String number);

	/** What a clerk reads about what the delivery fulfils. */
	Fulfilled facts(String number);

	/**
	 * What a delivery is for.
	 *
	 * @param acceptedOn when it was accepted
	 */
	record Fulfilled(@JsonUnwrapped Parties parties, String acceptedOn) {
	}

}
