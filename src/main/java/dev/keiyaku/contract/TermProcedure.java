package dev.keiyaku.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.process.Processes;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;

import org.springframework.stereotype.Component;

/** Carries each term of a contract by an instance of {@code contract-term}. */
@Component
class TermProcedure {

	private final Processes processes;

	private final Timelines timelines;

	private final ContractProperties properties;

	private final Clock clock;

	TermProcedure(Processes processes, Timelines timelines, ContractProperties properties, Clock clock) {
		this.processes = processes;
		this.timelines = timelines;
		this.properties = properties;
		this.clock = clock;
	}

	/** Begins it in the current transaction. */
	void begin(Contract contract, Term term) {
		Map<String, Object> variables = new HashMap<>(dates(term, contract.billingPeriod()));
		variables.put(ContractTerm.TERM, term.number());
		variables.putIfAbsent(ContractTerm.RENEWAL_NOTICE_AT, null);
		variables.put(ContractTerm.END_TOLD, false);
		this.processes.begin(ContractTerm.KEY, contract.number(), variables);
	}

	/** Lets the contract's term go on that waits for the end of a procedure. */
	void procedureSettled(String contractNumber) {
		this.processes.goOnIfAwaited(ContractTerm.PROCEDURE_SETTLED, contractNumber);
	}

	/** Ends the procedure of the term that a contract has ended in, unpaid. */
	void breakOff(String contractNumber) {
		this.processes.goOnIfAwaited(ContractTerm.CONTRACT_ENDED_UNPAID, contractNumber);
	}

	/**
	 * What the customer sees of the newest term.
	 * @param toEnd whether the contract is to end with it
	 * @return empty when no term was begun yet
	 */
	List<Milestone> milestones(Contract contract, boolean toEnd) {
		return this.timelines.of(ContractTerm.KEY, contract.number(), decided(contract.billingPeriod(), toEnd));
	}

	/** What the customer will see of a term that is not begun yet. */
	List<Milestone> ahead(Term term, BillingPeriod period) {
		return this.timelines.ahead(ContractTerm.KEY, decided(period, false), dates(term, period));
	}

	private Map<String, Instant> dates(Term term, BillingPeriod period) {
		Map<String, Instant> dates = new HashMap<>();
		dates.put(ContractTerm.TERM_STARTS_AT, startOf(term.firstDay()));
		dates.put(ContractTerm.TERM_ENDS_AT, startOf(term.lastDay().plusDays(1)));
		if (period == BillingPeriod.ANNUAL) {
			dates.put(ContractTerm.RENEWAL_NOTICE_AT,
					startOf(term.lastDay().minusDays(this.properties.renewalNoticeDays())));
		}
		return dates;
	}

	private static Set<String> decided(BillingPeriod period, boolean ends) {
		Set<String> flows = new HashSet<>();
		if (period != BillingPeriod.ANNUAL) {
			flows.add(ContractTerm.NO_RENEWAL_NOTICE);
		}
		if (ends) {
			flows.addAll(Set.of(ContractTerm.RENEWAL_NOT_EXPECTED, ContractTerm.CONTRACT_STOPS));
		}
		return flows;
	}

	private Instant startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toInstant();
	}

}
