package dev.keiyaku.bill;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.stereotype.Component;

/**
 * What {@code term-billing.bpmn} and the code both name. Business key: the bill's number.
 */
@Component
public class TermBilling implements ProcessVariables {

	public static final String KEY = "term-billing";

	/** {@code C-…}: by which people look for the instance. */
	public static final String CONTRACT_NUMBER = "contractNumber";

	/** What {@code credit-check} came to. */
	public static final String CREDIT_DECISION = "creditDecision";

	/**
	 * What a clerk decided on {@code resolve-billing}: {@code RETRY}, {@code BY_HAND} or
	 * {@code END_CONTRACT}.
	 */
	public static final String BILLING_DECISION = "billingDecision";

	/** What a clerk wrote to the customer; kept by the bill, not by the process. */
	public static final String BILLING_NOTE = "billingNote";

	/** The message that the contract has ended before what the bill is about. */
	public static final String BILLING_CALLED_OFF = "billing-called-off";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(CONTRACT_NUMBER, CREDIT_DECISION, BILLING_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(BILLING_NOTE);
	}

}
