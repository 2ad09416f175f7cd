package dev.keiyaku.delivery;

import java.util.Map;

/**
 * What a feature knows about what a delivery fulfils, for the clerk who arranges it or
 * asks about it.
 */
public interface DeliveryFacts {

	/**
	 * @return whether the number is this feature's
	 */
	boolean knows(String number);

	/**
	 * @return texts for the clerk: {@code company}, {@code customer} and {@code user} as
	 * maps, {@code answers} as rows, {@code acceptedOn}
	 */
	Map<String, Object> facts(String number);

}
