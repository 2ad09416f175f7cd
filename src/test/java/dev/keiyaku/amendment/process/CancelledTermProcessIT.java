package dev.keiyaku.amendment.process;

import java.util.Map;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.ContractTerm;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A cancellation and the term that it is to end, each by its own process. */
class CancelledTermProcessIT extends AmendmentProcessTest {

	private static final String RECEIVED = "【解約受付のご連絡】";

	private static final String ACCEPTED = "【解約受付結果のご連絡】";

	private static final String WITHDRAWN = "【取り下げ完了のご連絡】";

	private static final String END = "【契約終了のお知らせ】";

	private static final String RENEWAL = "【契約更新時期のご案内】";

	@Test
	void theCustomerIsToldOfTheEndWhenItIsFixedAndOfTheRenewalWhenItIsTakenBack() {
		givenAContract("解約商事株式会社",
				line("zoom-workplace-pro", "Zoom Workplace Pro", BillingPeriod.ANNUAL, 3, this.today, 25_800));
		ProcessInstance term = instance(ContractTerm.KEY, contract().number());
		comesTo(term, "renewal-notice-due");
		ProcessInstance cancellation = requested(this.proposals.cancelAll(contract()).proposal().orElseThrow());
		fire(term, "renewal-notice-due");
		comesTo(term, "end-awaited");
		receives(this.customer, STARTED, RECEIVED);

		accepted(cancellation);
		comesTo(cancellation, "effective-day-reached");
		receives(this.customer, STARTED, RECEIVED, ACCEPTED, END);
		withdraw(cancellation);

		comesToItsEnd(cancellation);
		comesTo(term, "term-end-reached");
		receives(this.customer, STARTED, RECEIVED, ACCEPTED, END, WITHDRAWN, RENEWAL);
		assertContractAsBefore();
	}

	@Test
	void aTermWaitsForStaffAndThenEndsTheContract() {
		givenAContract("解約商事株式会社", monthly(3, this.today));
		ProcessInstance term = instance(ContractTerm.KEY, contract().number());
		comesTo(term, "term-end-reached");
		ProcessInstance cancellation = requested(this.proposals.cancelAll(contract()).proposal().orElseThrow());
		fire(term, "term-end-reached");
		comesTo(term, "procedure-settled");

		accepted(cancellation);

		comesTo(term, "end-contract");
		assertThat(term).hasNotPassed("start-next-term");
		assertThat(contract().endDate()).contains(contract().rule().term(1).lastDay());
		soon().ignoreException(OptimisticLockingException.class)
			.untilAsserted(() -> this.runtime.deleteProcessInstance(term.getId(), "the test is over"));
	}

	private void accepted(ProcessInstance cancellation) {
		String number = cancellation.getBusinessKey();
		complete(number, "review-cancellation", Map.of("cancellationDecision", "ACCEPT"));
		complete(number, "complete-cancellation",
				Map.of("arrangedEnd", contract().rule().term(1).lastDay().toString()));
	}

}
