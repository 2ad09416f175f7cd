package dev.keiyaku.order;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import org.springframework.stereotype.Component;

/**
 * What {@code part-credit.bpmn} and the code both name. Business key: the number of the
 * contract whose part of an order is credited.
 */
@Component
public class PartCredit implements ProcessVariables {

	public static final String KEY = "part-credit";

	/** The day on which a clerk has credited it; kept by the order. */
	public static final String CREDITED_ON = "creditedOn";

	/** How, in the clerk's words; kept by the order as well. */
	public static final String CREDIT_NOTE = "creditNote";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of();
	}

	@Override
	public Set<String> confidential() {
		return Set.of(CREDIT_NOTE);
	}

}
