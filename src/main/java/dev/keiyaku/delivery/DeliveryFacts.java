package dev.keiyaku.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.keiyaku.number.NumberFacts;
import dev.keiyaku.number.NumberKind;

/**
 * What a feature knows about what a delivery fulfils, for the clerk who arranges it or
 * asks about it.
 *
 * @param <K> the kind of number under which the feature has things delivered
 */
public interface DeliveryFacts<K extends NumberKind> extends NumberFacts<K> {

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
