package dev.keiyaku.bill;

import java.time.LocalDate;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Term;
import jakarta.persistence.Embeddable;

/**
 * A term of a contract that a bill is about. One bill a contract and term, which the
 * database decides; what was added to a running term has a bill of its own beside it.
 *
 * @param contractNumber {@code C-…}
 * @param term 1 for the first
 * @param whole whether the bill is the term's, and not for a part that was added to it
 * @param firstDay of what is billed, JST
 * @param lastDay of what is billed, JST, included
 */
@Embeddable
public record BilledPeriod(String contractNumber, int term, boolean whole, LocalDate firstDay, LocalDate lastDay) {

	/** All of a term. */
	public static BilledPeriod of(Contract contract, Term term) {
		return new BilledPeriod(contract.number(), term.number(), true, term.firstDay(), term.lastDay());
	}

	/** What was added to a running term from a day on, JST. */
	public static BilledPeriod rest(Contract contract, Term term, LocalDate from) {
		return new BilledPeriod(contract.number(), term.number(), false, from, term.lastDay());
	}

}
