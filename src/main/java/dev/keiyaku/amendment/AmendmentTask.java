package dev.keiyaku.amendment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keiyaku.delivery.Parties;
import dev.keiyaku.payment.CreditFacts;
import dev.keiyaku.process.TaskView;

/** What the contract desk reads of a procedure. */
record AmendmentTask(Requested procedure) implements TaskView {

	@Override
	public String subject() {
		return this.procedure.parties().company().name();
	}

	/**
	 * The procedure, its contract before and after it.
	 *
	 * @param effectiveDay or that the contract ends unstarted
	 * @param late that the effective day has come, or empty
	 * @param paymentMethod empty where nothing is bought
	 * @param amountBefore yen a billing period
	 * @param amountAfter the same afterwards, of what stays in the contract
	 * @param charges what is newly billed; may be empty
	 * @param reasons why the customer cancels, as far as they said
	 * @param otherContracts of the company
	 */
	record Requested(String number, String kind, String requestedAt, String effectiveDay, String timingReason,
			String late, String paymentMethod, Running contract, @JsonUnwrapped Parties parties, List<Line> lines,
			String amountBefore, String amountAfter, List<Charged> charges, String subtotal, String tax, String total,
			CreditFacts credit, List<String> consents, List<String> reasons, List<Other> otherContracts) {
	}

	/** The contract that it is about. */
	record Running(String number, String status, String period, String term) {
	}

	/**
	 * A plan or an option of a line, before and after.
	 *
	 * @param number the line's
	 * @param before name, quantity and unit price; empty when it was not there
	 * @param after the same; empty when it goes
	 */
	record Line(String number, String before, String amountBefore, String after, String amountAfter) {
	}

	/** An entry of the bill. */
	record Charged(String name, String calculation, String amount) {
	}

	/**
	 * Another contract of the company.
	 *
	 * @param procedure its open procedure, or empty
	 */
	record Other(String number, String status, String amount, String procedure) {
	}

}
