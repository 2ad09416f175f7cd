package dev.keiyaku.contract.process;

import java.time.Clock;
import java.util.Date;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractBilling;
import dev.keiyaku.contract.ContractProcedures;
import dev.keiyaku.contract.Contracts;

import org.springframework.stereotype.Component;

/**
 * What the diagram asks of a contract's terms (store, "Terms and dates"). Whatever an
 * open procedure has a say in is asked with the contract locked, until the instance waits
 * or has gone on: who settles the procedure at the same moment either comes before, and
 * is seen, or finds the instance waiting.
 */
@Component
public class ContractTerms {

	private final Contracts contracts;

	private final ContractProcedures procedures;

	private final ContractBilling billing;

	private final Clock clock;

	ContractTerms(Contracts contracts, ContractProcedures procedures, ContractBilling billing, Clock clock) {
		this.contracts = contracts;
		this.procedures = procedures;
		this.billing = billing;
		this.clock = clock;
	}

	/** When a term ends that is to end then: the terms of one day take turns. */
	public Date turnFrom(Date end) {
		return Date.from(this.billing.turnFrom(end.toInstant()));
	}

	/** Whether a moment that a term waits for has come. */
	public boolean isReached(Date moment) {
		return !moment.toInstant().isAfter(this.clock.instant());
	}

	/**
	 * @param number the contract's, {@code C-…}
	 * @return whether nothing keeps a term that has reached its first day from beginning
	 */
	public boolean starts(String number) {
		return !isEndedUnstarted(number) && !isStartAwaited(number);
	}

	/** Whether it is not decided yet if the contract ends before it has started. */
	public boolean isStartAwaited(String number) {
		Contract contract = this.contracts.lock(number);
		return contract.isAwaitingStart() && this.procedures.isAwaited(number, contract.startDate());
	}

	/** Whether the contract has ended before it has started. */
	public boolean isEndedUnstarted(String number) {
		return this.contracts.lock(number).isEndedUnstarted();
	}

	/**
	 * @return whether another term follows that one, unless something is decided
	 * otherwise: neither does the contract end with it, nor is it asked to
	 */
	public boolean isRenewalExpected(String number, int term) {
		this.contracts.lock(number);
		return hasNext(number, term) && !this.procedures.isToEnd(number);
	}

	/**
	 * @return whether the term that follows that one has to wait for a procedure that
	 * takes effect with it or before
	 */
	public boolean isNextTermAwaited(String number, int term) {
		return this.procedures.isAwaited(number, this.contracts.lock(number).rule().term(term).lastDay().plusDays(1));
	}

	/**
	 * @return whether another term follows that one
	 */
	public boolean hasNext(String number, int term) {
		return this.contracts.hasTermAfter(number, term);
	}

	/** As version 1.0 of the diagram asks whether another term follows. */
	public boolean continueAfter(String contractNumber, int term) {
		return hasNext(contractNumber, term);
	}

}
