package dev.keiyaku.contract;

import java.util.List;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.timeline.Milestone;

/** The procedure that carries a contract through one term. */
public interface TermProcedure {

	/** Begins it in the current transaction. */
	void begin(String contractNumber, Term term, BillingPeriod period);

	/**
	 * What the customer sees of the newest term.
	 * @return empty when no term was begun yet
	 */
	List<Milestone> milestones(Contract contract);

	/**
	 * What the customer will see of a term that is not begun yet.
	 */
	List<Milestone> ahead(Term term, BillingPeriod period);

}
