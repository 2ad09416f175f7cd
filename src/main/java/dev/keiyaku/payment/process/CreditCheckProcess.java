package dev.keiyaku.payment.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.stereotype.Component;

/**
 * What {@code credit-check.bpmn} and the code both name. Business key: the caller's
 * number.
 */
@Component
class CreditCheckProcess implements ProcessVariables {

	static final String KEY = "credit-check";

	/**
	 * {@code PASSED}, {@code REFUSED}, {@code HELD}, or {@code CANCELLED} by a clerk
	 * while it was on hold; handed back to the caller.
	 */
	static final String CREDIT_DECISION = "creditDecision";

	/**
	 * What a clerk entered on {@code resolve-credit-check}: a
	 * {@link dev.keiyaku.payment.CreditResolution}.
	 */
	static final String CREDIT_RESOLUTION = "creditResolution";

	/**
	 * What a clerk entered for the customer to read; kept with the transaction, not by
	 * the process.
	 */
	static final String CANCELLATION_REASON = "cancellationReason";

	/**
	 * The error that the provider refuses a transaction for good, and the event that
	 * catches it. Version 1.0 has none: there it is tried again until it is an incident.
	 */
	static final String TRANSACTION_NOT_TAKEN = "transaction-not-taken";

	/**
	 * What a clerk entered on {@code correct-transaction}: {@code RETRY} or
	 * {@code CANCEL}.
	 */
	static final String CORRECTION_DECISION = "correctionDecision";

	/**
	 * What a clerk entered there for the provider to read instead; kept with the
	 * transaction, as {@link #CANCELLATION_REASON} is.
	 */
	static final String CORRECTED_COMPANY = "correctedCompanyName";

	/** The same, of the department. */
	static final String CORRECTED_DEPARTMENT = "correctedDepartment";

	/** The same, of the person. */
	static final String CORRECTED_NAME = "correctedCustomerName";

	/** The same, of the address. */
	static final String CORRECTED_ADDRESS = "correctedAddress";

	/**
	 * The message that a check on hold may have been decided. It only makes the store
	 * ask; what else it carries is not believed.
	 */
	static final String CREDIT_DECIDED = "credit-decided";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(CREDIT_DECISION, CREDIT_RESOLUTION, CORRECTION_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(CANCELLATION_REASON, CORRECTED_COMPANY, CORRECTED_DEPARTMENT, CORRECTED_NAME, CORRECTED_ADDRESS);
	}

}
