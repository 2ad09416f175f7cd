package dev.keiyaku.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contract's terms and pages need to know of the procedures on it: changes and
 * cancellations (store 6.2).
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

	/** The open procedures of some contracts, by the contracts' numbers. */
	Map<String, Procedure> open(Collection<String> contractNumbers);

	/** What can be begun on a contract now. */
	Doors doors(Contract contract);

	/** All procedures on a contract, newest first. */
	List<Procedure> of(String contractNumber);

	/**
	 * What can be begun on a contract.
	 *
	 * @param open the one procedure that is open; nothing can be begun meanwhile
	 */
	record Doors(Optional<Procedure> open, Door change, Door partialCancellation, Door cancellation) {
	}

	/**
	 * A procedure that can be begun, or not.
	 *
	 * @param whyNot in words for the customer; null when it can
	 */
	record Door(String whyNot) {

		/** Whether it can be begun. */
		public boolean isOpen() {
			return this.whyNot == null;
		}

	}

	/**
	 * A procedure as lists show it.
	 *
	 * @param number {@code A-…}
	 * @param kind what it asks for, in words
	 * @param status in words
	 * @param mood how the status is shown: {@code progress}, {@code done} or
	 * {@code stopped}
	 * @param endsContract whether it is open, and nothing of the contract is left by it
	 * @param effectiveDay JST; null when it ends a contract that has not started
	 * @param arrangedEnd the last day of the maker's service, JST; null when none is
	 * arranged
	 * @param closedAt null as long as it is open
	 * @param page where it is
	 */
	record Procedure(String number, String kind, String status, String mood, boolean endsContract, Instant requestedAt,
			LocalDate effectiveDay, LocalDate arrangedEnd, Instant closedAt, String page) {

		/** Whether it is neither in force nor stopped yet. */
		public boolean isOpen() {
			return this.closedAt == null;
		}

		/** Whether it was over without effect. */
		boolean isStopped() {
			return "stopped".equals(this.mood);
		}

	}

}
