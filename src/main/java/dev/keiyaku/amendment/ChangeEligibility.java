package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.TermRule;

/** Whether and when a contract's line can be changed: the decision's answer. */
public interface ChangeEligibility {

	/** The newest version of the decision, to be asked about a contract. */
	Function<Question, Eligibility> newest();

	/**
	 * What the decision looks at.
	 *
	 * @param status of the contract
	 * @param period of the contract
	 * @param target billing period of the line's plan afterwards
	 * @param startDate of the contract, JST
	 * @param renewalMonth in which an annual contract can be changed
	 * @param inRenewalMonth whether that is now; false for other contracts
	 * @param onSale whether the plan is sold that there will be, or more of
	 * @param changeable whether the maker allows changes of the plan at all
	 */
	record Question(ContractStatus status, BillingPeriod period, BillingPeriod target, LocalDate startDate,
			YearMonth renewalMonth, boolean inRenewalMonth, boolean onSale, boolean changeable, ChangeKind change) {

		/**
		 * The last day of the renewal month on which the contract can be changed: its
		 * term ends with it, JST.
		 */
		public LocalDate renewalLastDay() {
			return new TermRule(this.startDate, this.period).termOn(this.renewalMonth.atDay(1)).lastDay();
		}

	}

}
