package dev.keiyaku.contract;

import java.time.LocalDate;

/**
 * What a contract's terms need to know of the procedures on it: changes and cancellations
 * (store 6.2).
 */
public interface ContractProcedures {

	/**
	 * Whether a procedure that takes effect by then is not decided, or not delivered: no
	 * term begins over its head, nor does the first one over a cancellation before it.
	 * @param contractNumber {@code C-…}
	 * @param day the first day of the term that would begin, JST
	 */
	boolean isAwaited(String contractNumber, LocalDate day);

	/** Whether an open procedure would end the contract, if it is not taken back. */
	boolean isToEnd(String contractNumber);

}
