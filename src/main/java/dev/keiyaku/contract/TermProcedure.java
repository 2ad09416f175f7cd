package dev.keiyaku.contract;

import dev.keiyaku.catalog.BillingPeriod;

/** The procedure that carries a contract through one term. */
public interface TermProcedure {

	/** Begins it in the current transaction. */
	void begin(String contractNumber, Term term, BillingPeriod period);

}
