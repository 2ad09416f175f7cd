package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.keiyaku.amendment.AmendmentWithdrawal.Outcome;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A test of a procedure on a contract of its own. */
public abstract class AmendmentProcessTest extends ProcessTest {

	protected static final String STARTED = "【契約開始のご連絡】";

	@Autowired
	protected Amendments amendments;

	@Autowired
	protected AmendmentWithdrawal withdrawal;

	@Autowired
	protected Proposals proposals;

	@Autowired
	protected AmendmentTimeline timeline;

	@Autowired
	protected Contracts contracts;

	@Autowired
	protected Transactions credit;

	@Autowired
	private ApplicationContext store;

	protected SignedInMember customer;

	private String contract;

	/** A company that the provider's stand-in reviews by its name, with a contract. */
	protected void givenAContract(String companyName, PricedLine... lines) {
		this.customer = this.given.company(companyName);
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		this.contract = this.contracts.open(new OpenContract(this.customer.companyId(), order,
				new ContractHolder(this.customer.companyName(), null, this.customer.name(), this.customer.email()),
				List.of(lines)));
		this.contracts.awaitStart(order);
		if (!lines[0].desiredStart().isAfter(this.today)) {
			soon().until(() -> contract().status() == ContractStatus.ACTIVE);
		}
	}

	/** A contract of that customer's. */
	protected void givenTheContract(SignedInMember customer, String number) {
		this.customer = customer;
		this.contract = number;
	}

	protected static PricedLine monthly(int quantity, LocalDate start) {
		return line("zoom-workplace-pro-monthly", "Zoom Workplace Pro（月額）", BillingPeriod.MONTHLY, quantity, start,
				2_680);
	}

	protected static PricedLine line(String plan, String name, BillingPeriod period, int quantity, LocalDate start,
			long price) {
		return new PricedLine(plan, name, "ライセンス", period, start, quantity, price, List.of());
	}

	/** What a change of the first line comes to today. */
	protected Proposal change(String plan, int quantity) {
		return this.proposals.change(contract(), List.of(new LineTarget(1, plan, quantity, Map.of())), Optional.empty())
			.proposal()
			.orElseThrow();
	}

	/** The same proposal, as if its effective day had come. */
	protected Proposal due(Proposal proposal, LocalDate day) {
		return new Proposal(proposal.kind(), proposal.timing(), day, proposal.reason(), proposal.billingPeriod(),
				proposal.changes(), proposal.charge());
	}

	/** Asks for it, whatever its day, and takes hold of its process. */
	protected ProcessInstance requested(Proposal proposal) {
		return started(proposal.kind().processKey(), () -> new AmendmentFixture(this.store).begin(request(proposal)));
	}

	/** The same, held before the store has begun on it. */
	protected ProcessInstance justRequested(Proposal proposal) {
		return held(proposal.kind().processKey(), () -> new AmendmentFixture(this.store).begin(request(proposal)));
	}

	/** Has the member ask for it on a contract of the company. */
	protected String begun(String contract, Proposal proposal) {
		return this.amendments.request(AmendmentFixture.request(contract, this.customer, proposal));
	}

	/** What a member asks for who was shown that. */
	protected RequestAmendment request(Proposal proposal) {
		return AmendmentFixture.request(this.contract, this.customer, proposal);
	}

	/**
	 * As its page does, which tries again where a step of the store comes in between.
	 * @throws IllegalStateException when it cannot be taken back any more
	 */
	protected void withdraw(ProcessInstance process) {
		Outcome outcome = this.withdrawal.byCustomer(process.getBusinessKey(), this.customer.companyId(),
				this.customer.memberId());
		if (outcome != Outcome.WITHDRAWN) {
			throw new IllegalStateException(process.getBusinessKey() + " is " + outcome);
		}
	}

	protected Amendment amendment(ProcessInstance process) {
		return this.amendments.byNumber(process.getBusinessKey());
	}

	protected Contract contract() {
		return this.contracts.byNumber(this.contract);
	}

	protected int quantityOn(LocalDate day) {
		return contract().lineOn(day, 1).orElseThrow().quantity();
	}

	/** The contract is as if nothing had been asked for. */
	protected void assertContractAsBefore() {
		assertThat(contract().versions()).hasSize(1);
		assertThat(contract().endDate()).isEmpty();
		assertThat(this.amendments.open(this.contract)).isEmpty();
	}

}
