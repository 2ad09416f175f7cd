package dev.keiyaku.contract.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Term;
import dev.keiyaku.contract.TermProcedure;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Carries each term of a contract by an instance of {@code contract-term}. */
@Component
class ContractTermProcedure implements TermProcedure {

	private final RuntimeService runtime;

	private final Timelines timelines;

	private final ContractProperties properties;

	private final Clock clock;

	ContractTermProcedure(RuntimeService runtime, Timelines timelines, ContractProperties properties, Clock clock) {
		this.runtime = runtime;
		this.timelines = timelines;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void begin(String contractNumber, Term term, BillingPeriod period) {
		Map<String, Object> variables = new HashMap<>();
		variables.put(ContractTerm.CONTRACT_NUMBER, contractNumber);
		variables.put(ContractTerm.TERM, term.number());
		variables.put(ContractTerm.RENEWAL_NOTICE_AT, null);
		dates(term, period).forEach((name, date) -> variables.put(name, Date.from(date)));
		this.runtime.createProcessInstanceByKey(ContractTerm.KEY)
			.businessKey(contractNumber)
			.setVariables(variables)
			.execute();
	}

	@Override
	public List<Milestone> milestones(Contract contract) {
		return this.timelines.of(ContractTerm.KEY, contract.number(),
				decided(contract.billingPeriod(), contract.endDate().isPresent()));
	}

	@Override
	public List<Milestone> ahead(Term term, BillingPeriod period) {
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
