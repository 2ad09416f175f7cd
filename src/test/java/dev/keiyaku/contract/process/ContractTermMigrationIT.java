package dev.keiyaku.contract.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Given terms that began in a former version of {@code contract-term} and wait in any of
 * the places where they can wait, when the store starts with the newest one, then they go
 * on in it, and see the procedures on their contracts.
 */
class ContractTermMigrationIT extends ProcessTest {

	private static final String FORMER = "2.0";

	@Autowired
	private Contracts contracts;

	@Autowired
	private Amendments amendments;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private ContractTermMigration migration;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationContext store;

	private AmendmentFixture procedures;

	private ChangedDeployment former;

	private ChangedDeployment newest;

	private SignedInMember customer;

	private String number;

	@BeforeEach
	void givenACompany() {
		this.customer = this.given.company("契約商事株式会社");
		this.procedures = new AmendmentFixture(this.store);
	}

	@AfterEach
	void asItWas() {
		if (this.newest != null) {
			this.newest.close();
		}
		if (this.former != null) {
			this.former.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.0", "2.0" })
	void aStartThatIsWaitedForKeepsItsDayAndDoesNotComeWhenTheContractIsCancelled(String version) {
		ProcessInstance term = begun(version, BillingPeriod.MONTHLY, this.today.plusDays(3));
		isTakenOver(term, "term-start-reached");

		this.contracts.endUnstarted(this.number);
		fire(term, "term-start-reached");

		comesToItsEnd(term);
		assertThat(term).hasPassed("contract-not-started");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.0", "2.0" })
	void aNoticeThatIsWaitedForIsHeldByAnUndecidedCancellation(String version) {
		ProcessInstance term = begun(version, BillingPeriod.ANNUAL, this.today);
		isTakenOver(term, "renewal-notice-due");
		String cancellation = this.procedures.cancelAll(contract(), this.customer,
				contract().rule().term(2).firstDay());

		fire(term, "renewal-notice-due");
		comesTo(term, "end-awaited");
		this.procedures.withdraw(cancellation);

		comesTo(term, "term-end-reached");
		receives(this.customer, "【契約更新時期のご案内】");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.0", "2.0" })
	void anEndThatIsWaitedForWaitsForAnUndecidedProcedure(String version) {
		ProcessInstance term = begun(version, BillingPeriod.MONTHLY, this.today);
		isTakenOver(term, "term-end-reached");
		String change = this.procedures.change(contract(), this.customer, contract().rule().term(2).firstDay(), 5, 100);

		fire(term, "term-end-reached");
		comesTo(term, "procedure-settled");
		this.amendments.decline(change, "ご利用限度額を超えるためです。");

		comesToItsEnd(term);
		comesTo(instance(ContractTerm.KEY, this.number), "term-start-reached");
	}

	@Test
	void aStartThatFailedIsTriedAgain() {
		ProcessInstance term = begun(FORMER, BillingPeriod.MONTHLY, this.today.plusDays(3));
		fire(term, "term-start-reached");
		soon().until(() -> job(term, "activate-contract").getExceptionMessage() != null);
		Job before = job(term, "activate-contract");

		isTakenOver(term, "activate-contract");

		Job after = job(term, "activate-contract");
		assertThat(after.getId()).isEqualTo(before.getId());
		assertThat(after.getExceptionMessage()).isEqualTo(before.getExceptionMessage());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatIsAboutToFollowFollows(boolean ends) {
		ProcessInstance term = begun(FORMER, BillingPeriod.MONTHLY, this.today.plusDays(3));
		String step = ends ? "end-contract" : "start-next-term";
		stopBefore(term, step);
		isTakenOver(term, step);

		this.runtime.activateProcessInstanceById(term.getId());

		if (ends) {
			soon().until(() -> job(term, step).getExceptionMessage() != null);
			assertThat(job(term, step).getExceptionMessage()).contains("is AWAITING_START");
		}
		else {
			comesToItsEnd(term);
			comesTo(instance(ContractTerm.KEY, this.number), "term-start-reached");
		}
	}

	/** Leads the instance there by hand: nothing stops there for long. */
	private void stopBefore(ProcessInstance term, String step) {
		this.transaction.executeWithoutResult(status -> {
			this.runtime.createProcessInstanceModification(term.getId())
				.cancelAllForActivity("term-start-reached")
				.startBeforeActivity(step)
				.execute();
			this.runtime.suspendProcessInstanceById(term.getId());
		});
	}

	@Test
	void whatHasBeenTakenOverEndsInTheNewestVersion() {
		this.former = ChangedDeployment.former(this.repository, "contract-term-" + FORMER);
		open(BillingPeriod.MONTHLY, this.today);
		ProcessInstance term = started(ContractTerm.KEY, () -> {
			this.contracts.awaitStart(contract().orderNumber());
			return this.number;
		});
		comesTo(term, "term-end-reached");
		assertThat(this.migration.migrate()).as("it is the newest").isZero();
		this.newest = ChangedDeployment.ofTheSame(this.repository, ContractTerm.KEY);
		this.migration.run(null);
		fire(term, "term-end-reached");
		comesToItsEnd(term);
		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
		assertThat(definition(term)).isNotEqualTo(term.getProcessDefinitionId());
	}

	private ProcessInstance begun(String version, BillingPeriod period, LocalDate start) {
		this.former = ChangedDeployment.former(this.repository, "contract-term-" + version);
		open(period, start);
		return started(ContractTerm.KEY, () -> {
			this.contracts.awaitStart(contract().orderNumber());
			this.runtime.setVariables(instance(ContractTerm.KEY, this.number).getId(),
					Map.of("contractNumber", this.number));
			this.runtime.removeVariable(instance(ContractTerm.KEY, this.number).getId(), ContractTerm.END_TOLD);
			return this.number;
		});
	}

	private void isTakenOver(ProcessInstance term, String place) {
		comesTo(term, place);
		List<Job> timers = this.management.createJobQuery().processInstanceId(term.getId()).list();
		this.newest = ChangedDeployment.ofTheSame(this.repository, ContractTerm.KEY);

		assertThat(this.migration.migrate()).isPositive();

		assertThat(waitingAt(term)).containsExactly(place);
		assertThat(definition(term)).isNotEqualTo(term.getProcessDefinitionId());
		assertThat(this.management.createJobQuery().processInstanceId(term.getId()).list()).extracting(Job::getDuedate)
			.isEqualTo(timers.stream().map(Job::getDuedate).toList());
		assertThat(this.migration.migrate()).as("again").isZero();
	}

	private String definition(ProcessInstance term) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceId(term.getId())
			.singleResult()
			.getProcessDefinitionId();
	}

	private void open(BillingPeriod period, LocalDate start) {
		this.number = this.contracts.open(new OpenContract(this.customer.companyId(),
				"T-" + UUID.randomUUID().toString().substring(0, 13),
				new ContractHolder(this.customer.companyName(), null, this.customer.name(), this.customer.email()),
				List.of(new PricedLine("plan", "Zoom Workplace Pro", "ライセンス", period, start, 3, 25_800, List.of()))));
	}

	private Contract contract() {
		return this.contracts.byNumber(this.number);
	}

}
