package dev.keiyaku.contract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the first terms of contracts are billed together with what has opened them (store
 * 4.2). A contract in which lines of another one go on is none of it: a procedure bills
 * it.
 */
public interface FirstBilling {

	/**
	 * Keeps everybody else from deciding what is billed until the transaction ends.
	 * @param orderNumber {@code O-…}
	 */
	void lock(String orderNumber);

	/**
	 * A contract has ended before it started: its part is not billed, or is to be
	 * credited where it has been. The contract is locked.
	 */
	void endedUnstarted(Contract contract);

	/**
	 * It is certain of one of the contracts whether it ends before it starts.
	 * @param orderNumber {@code O-…}
	 */
	void settled(String orderNumber);

	/**
	 * What a contract costs that has ended before it started, or would if it ended now.
	 * @return empty when it is not billed with an order
	 */
	Optional<Unstarted> unstarted(Contract contract);

	/** What is done with the price of a contract that ends before it starts. */
	enum Outcome {

		/** It has no price. */
		FREE,

		/** Nothing else was ordered with it: nothing is billed. */
		NOTHING_BILLED,

		/** It is taken out before the rest is billed. */
		TAKEN_OUT,

		/** It has been billed, and is to be credited. */
		TO_CREDIT,

		/** It has been billed and credited. */
		CREDITED

	}

	/**
	 * The price of a contract that ends before it starts.
	 *
	 * @param orderNumber with which it is billed, {@code O-…}
	 * @param total yen with tax
	 * @param creditedOn when it was credited, JST; null unless it was
	 */
	record Unstarted(String orderNumber, Outcome outcome, long total, LocalDate creditedOn) {
	}

}
