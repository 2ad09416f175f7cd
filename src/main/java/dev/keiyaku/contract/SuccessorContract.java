package dev.keiyaku.contract;

import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.catalog.BillingPeriod;

/**
 * How lines of a contract go on in another one, by another billing period (store 6.2).
 *
 * @param startDate first day of its first term, JST: the day after the last term with
 * these lines
 * @param lines at the prices of the first term, by whatever numbers they had
 * @param cause the procedure, {@code A-…}
 */
public record SuccessorContract(BillingPeriod billingPeriod, LocalDate startDate, List<ContractLine> lines,
		String cause) {

	/** Lines are numbered anew, as they are in any contract. */
	public SuccessorContract {
		lines = ContractLine.numbered(lines);
	}

}
