package dev.keiyaku.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a contract's terms and pages need of its bills (store, "Bills").
 */
public interface ContractBilling {

	/**
	 * A term has begun, in the current transaction: its bill is made, unless the order or
	 * the procedure that its lines come from has it billed.
	 */
	void begin(Contract contract, Term term);

	/** When a term ends that is to end then: the terms of one day take turns. */
	Instant turnFrom(Instant end);

	/** The bills of a contract, {@code C-…}, by what they are about. */
	List<Billed> of(String contractNumber);

	/**
	 * A bill as a contract's page shows it.
	 *
	 * @param number {@code B-…}
	 * @param firstDay of what it bills of the contract, JST
	 * @param lastDay of what it bills of the contract, JST
	 * @param status in words
	 * @param mood how the status is shown: {@code progress}, {@code done} or
	 * {@code stopped}
	 * @param total yen with tax, of the whole bill
	 * @param issuedOn JST; null until it is issued
	 * @param page where it is
	 */
	record Billed(String number, LocalDate firstDay, LocalDate lastDay, String status, String mood, long total,
			LocalDate issuedOn, String page) {

		/** Whether the contract has ended before what it is about. */
		boolean isCalledOff() {
			return "stopped".equals(this.mood);
		}

	}

}
