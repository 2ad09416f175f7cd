package dev.keiyaku.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.Term;
import dev.keiyaku.contract.TermProcedure;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;

/** Carries each term of a contract by an instance of {@code contract-term}. */
@Component
class ContractTermProcedure implements TermProcedure {

	private final RuntimeService runtime;

	private final ContractProperties properties;

	private final Clock clock;

	ContractTermProcedure(RuntimeService runtime, ContractProperties properties, Clock clock) {
		this.runtime = runtime;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void begin(String contractNumber, Term term, BillingPeriod period) {
		this.runtime.createProcessInstanceByKey(ContractTerm.KEY)
			.businessKey(contractNumber)
			.setVariables(Variables.createVariables()
				.putValue(ContractTerm.CONTRACT_NUMBER, contractNumber)
				.putValue(ContractTerm.TERM, term.number())
				.putValue(ContractTerm.TERM_STARTS_AT, startOf(term.firstDay()))
				.putValue(ContractTerm.RENEWAL_NOTICE_AT, renewalNotice(term, period))
				.putValue(ContractTerm.TERM_ENDS_AT, startOf(term.lastDay().plusDays(1))))
			.execute();
	}

	private Date renewalNotice(Term term, BillingPeriod period) {
		return (period == BillingPeriod.ANNUAL) ? startOf(term.lastDay().minusDays(this.properties.renewalNoticeDays()))
				: null;
	}

	private Date startOf(LocalDate day) {
		return Date.from(day.atStartOfDay(this.clock.getZone()).toInstant());
	}

}
