package dev.keiyaku.contract.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractProcedures;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.ContractTimeline;
import dev.keiyaku.contract.ContractVersion;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.contract.Term;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Milestone.State;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Given a contract on which something is asked for, then its terms begin, wait and end as
 * it is decided (store, "Terms and dates").
 */
class ProceduresInTermProcessIT extends ProcessTest {

	private static final String STARTED = "【契約開始のご連絡】";

	private static final String RENEWAL = "【契約更新時期のご案内】";

	private static final String END = "【契約終了のお知らせ】";

	private static final int PRICE = 25_800;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Amendments amendments;

	@Autowired
	private ContractTimeline timeline;

	@Autowired
	private ContractProcedures ofContract;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationContext store;

	private AmendmentFixture procedures;

	private SignedInMember customer;

	private String number;

	@BeforeEach
	void givenACompany() {
		this.customer = this.given.company("契約商事株式会社");
		this.procedures = new AmendmentFixture(this.store);
	}

	@Test
	void aContractThatWasCancelledBeforeItsStartDoesNotBegin() {
		open(BillingPeriod.MONTHLY, this.today.plusDays(3));
		ProcessInstance term = begun();
		this.contracts.endUnstarted(this.number);
		assertThat(labels()).containsExactly("ご利用開始前の契約終了");

		fire(term, "term-start-reached");

		comesToItsEnd(term);
		assertThat(term).hasPassed("contract-not-started").hasNotPassed("activate-contract");
		assertThat(contract().isEndedUnstarted()).isTrue();
	}

	@Test
	void aStartWaitsForACancellationThatIsAcceptedLate() {
		open(BillingPeriod.MONTHLY, this.today.minusDays(5));
		String cancellation = this.procedures.cancelAll(contract(), this.customer, null);
		ProcessInstance term = begun();
		comesTo(term, "start-settled");
		assertThat(contract().status()).isEqualTo(ContractStatus.AWAITING_START);
		assertThat(this.timeline.of(contract(), this.ofContract.of(this.number)))
			.extracting(Milestone::label, Milestone::state, Milestone::waitsFor)
			.contains(tuple("契約期間の開始", State.NOW, "当店"));

		this.transaction.executeWithoutResult(status -> {
			this.amendments.accept(cancellation);
			this.amendments.endUnstarted(cancellation);
		});

		comesToItsEnd(term);
		assertThat(term).hasPassed("contract-not-started").hasNotPassed("activate-contract");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aStartThatHasWaitedForACancellationInVainKeepsItsDays(boolean declined) {
		LocalDate start = this.today.minusDays(5);
		open(BillingPeriod.MONTHLY, start);
		String cancellation = this.procedures.cancelAll(contract(), this.customer, null);
		ProcessInstance term = begun();
		comesTo(term, "start-settled");

		if (declined) {
			this.amendments.decline(cancellation, "手配が済んでいるためです。");
		}
		else {
			this.procedures.withdraw(cancellation);
		}

		comesTo(term, "term-end-reached");
		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
		assertThat(due(term, "term-end-reached")).isEqualTo(contract().rule().term(1).lastDay().plusDays(1));
		assertThat(contract().startDate()).isEqualTo(start);
	}

	@Test
	void anUndecidedCancellationHoldsTheNoticeUntilItIsTakenBackAndThenItGoesOutOnce() {
		ProcessInstance term = inItsYear();
		String cancellation = cancelWithTheTerm();
		assertThat(labels()).doesNotContain("更新のお知らせ", "契約の更新").endsWith("契約の終了");

		fire(term, "renewal-notice-due");
		comesTo(term, "end-awaited");
		assertThat(term).hasNotPassed("mail-renewal-notice", "mail-end-notice");

		this.procedures.withdraw(cancellation);
		comesTo(term, "term-end-reached");
		this.procedures.withdraw(cancelWithTheTerm());
		this.amendments.decline(cancelWithTheTerm(), "お申し込みが重複しているためです。");

		comesTo(term, "term-end-reached");
		receives(this.customer, STARTED, RENEWAL);
		assertThat(labels()).endsWith("契約の更新");
	}

	@Test
	void whoseEndIsFixedAfterTheNoticesDayIsToldOfItAndOfTheRenewalWhenItIsTakenBack() {
		ProcessInstance term = inItsYear();
		String cancellation = cancelWithTheTerm();
		fire(term, "renewal-notice-due");
		comesTo(term, "end-awaited");

		this.procedures.acceptAndSchedule(cancellation);
		comesTo(term, "end-awaited");
		receives(this.customer, STARTED, END);
		assertThat(mail(this.customer, END).text())
			.contains(DateTimeFormatter.ofPattern("yyyy年M月d日").format(contract().endDate().orElseThrow()), this.number);
		this.contracts.procedureSettled(this.number);
		comesTo(term, "end-awaited");

		this.procedures.withdraw(cancellation);
		comesTo(term, "term-end-reached");
		receives(this.customer, STARTED, END, RENEWAL);
		assertThat(contract().endDate()).isEmpty();
	}

	@Test
	void aContractThatIsToldOfItsEndEnds() {
		ProcessInstance term = inItsYear();
		this.procedures.acceptAndSchedule(cancelWithTheTerm());
		fire(term, "renewal-notice-due");
		comesTo(term, "end-awaited");
		receives(this.customer, STARTED, END);
		assertThat(labels()).contains("契約終了のお知らせ").endsWith("契約の終了");
		assertThat(due(term, "contract-end-reached")).isEqualTo(contract().endDate().orElseThrow().plusDays(1));

		fire(term, "contract-end-reached");

		soon().until(() -> job(term, "end-contract").getExceptionMessage() != null);
		assertThat(job(term, "end-contract").getExceptionMessage()).as("it is not over yet")
			.contains("does not end before");
		this.runtime.deleteProcessInstance(term.getId(), "the test is over");
	}

	@Test
	void aChangeThatIsAcceptedWeeksLateIsInForceFromItsDayAtThePriceThatWasShown() {
		open(BillingPeriod.MONTHLY, this.today.minusMonths(1).minusDays(20));
		Term second = contract().rule().term(2);
		String change = this.procedures.change(contract(), this.customer, second.firstDay(), 5, 19_999);
		ProcessInstance first = begun();
		comesTo(first, "procedure-settled");
		assertThat(contract().status()).as("it goes on for use").isEqualTo(ContractStatus.ACTIVE);
		assertThat(newest()).isEqualTo(1);
		assertThat(this.timeline.of(contract(), this.ofContract.of(this.number)))
			.extracting(Milestone::label, Milestone::state, Milestone::waitsFor)
			.anyMatch(shown -> shown.toList().get(0).toString().startsWith("第2期のご利用期間中"))
			.contains(tuple("お手続きの確定", State.NOW, "当店"), tuple("契約の更新", State.NEXT, null));

		this.amendments.accept(change);
		assertThat(waitingAt(first)).as("it is not delivered yet").containsExactly("procedure-settled");
		this.amendments.schedule(change);

		comesToItsEnd(first);
		ProcessInstance next = running(2);
		comesTo(next, "term-end-reached");
		assertThat(due(next, "term-end-reached")).isEqualTo(second.lastDay().plusDays(1));
		assertThat(contract().versions()).extracting(ContractVersion::firstDay, ContractVersion::cause)
			.containsExactly(tuple(contract().startDate(), contract().orderNumber()), tuple(second.firstDay(), change));
		assertThat(contract().amountOn(second.firstDay().minusDays(1))).isEqualTo(3 * PRICE);
		assertThat(contract().amountOn(second.firstDay())).isEqualTo(5 * 19_999);
	}

	@Test
	void aChangeThatIsDeclinedWeeksLateLeavesAllAsItWas() {
		open(BillingPeriod.MONTHLY, this.today.minusMonths(1).minusDays(20));
		String change = this.procedures.change(contract(), this.customer, contract().rule().term(2).firstDay(), 5,
				19_999);
		ProcessInstance first = begun();
		comesTo(first, "procedure-settled");

		this.amendments.decline(change, "ご利用限度額を超えるためです。");

		comesToItsEnd(first);
		comesTo(running(2), "term-end-reached");
		assertThat(contract().versions()).hasSize(1);
		assertThat(contract().amountOn(this.today)).isEqualTo(3 * PRICE);
	}

	@Test
	void aContractWhoseCancellationIsAcceptedWeeksLateEndsWithItsTermAllTheSame() {
		open(BillingPeriod.MONTHLY, this.today.minusMonths(1).minusDays(20));
		Term first = contract().rule().term(1);
		String cancellation = this.procedures.cancelAll(contract(), this.customer, first.lastDay().plusDays(1));
		ProcessInstance term = begun();
		comesTo(term, "procedure-settled");
		assertThat(labels()).endsWith("契約の終了");

		this.procedures.acceptAndSchedule(cancellation);

		comesToItsEnd(term);
		assertThat(term).hasPassed("contract-ended").hasNotPassed("start-next-term");
		assertThat(contract().status()).isEqualTo(ContractStatus.ENDED);
		assertThat(contract().endDate()).contains(first.lastDay());
		assertThat(newest()).isEqualTo(1);
	}

	@Test
	void twoWhoDecideAtOnceLetTheNextTermBeginOnce() {
		open(BillingPeriod.MONTHLY, this.today.minusMonths(1).minusDays(2));
		String change = this.procedures.change(contract(), this.customer, contract().rule().term(2).firstDay(), 5,
				19_999);
		ProcessInstance first = begun();
		comesTo(first, "procedure-settled");

		long decided = Stream
			.<Runnable>of(() -> this.procedures.acceptAndSchedule(change),
					() -> this.amendments.decline(change, "ご利用限度額を超えるためです。"))
			.map(CompletableFuture::runAsync)
			.toList()
			.stream()
			.filter(decision -> !decision.handle((done, refused) -> refused != null).join())
			.count();

		assertThat(decided).isOne();
		comesToItsEnd(first);
		comesTo(running(2), "term-end-reached");
		assertThat(terms()).containsExactly(1, 2);
	}

	@Test
	void aTermThatEndsWhileAProcedureIsBeingDecidedSeesTheDecision() throws Exception {
		open(BillingPeriod.MONTHLY, this.today);
		ProcessInstance first = begun();
		comesTo(first, "term-end-reached");
		String change = this.procedures.change(contract(), this.customer, contract().rule().term(2).firstDay(), 5,
				19_999);
		CountDownLatch decided = new CountDownLatch(1);
		CountDownLatch committed = new CountDownLatch(1);

		CompletableFuture<Void> decision = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult(status -> {
				this.amendments.decline(change, "ご利用限度額を超えるためです。");
				decided.countDown();
				await(committed);
			}));
		await(decided);
		CompletableFuture<Void> end = CompletableFuture.runAsync(() -> fire(first, "term-end-reached"));
		assertThatExceptionOfType(TimeoutException.class).as("it waits for the decision")
			.isThrownBy(() -> end.get(500, TimeUnit.MILLISECONDS));
		committed.countDown();
		decision.join();
		end.join();

		comesToItsEnd(first);
		comesTo(running(2), "term-start-reached");
	}

	@Test
	void aProcedureThatIsDecidedInTheMomentInWhichItsTermEndsIsNeverWaitedForInVain() throws Exception {
		for (int round = 0; round < 15; round++) {
			open(BillingPeriod.MONTHLY, this.today);
			ProcessInstance first = begun();
			comesTo(first, "term-end-reached");
			String change = this.procedures.change(contract(), this.customer, contract().rule().term(2).firstDay(), 5,
					19_999);
			Stream.<Runnable>of(() -> fire(first, "term-end-reached"), () -> this.procedures.acceptAndSchedule(change))
				.map(CompletableFuture::runAsync)
				.toList()
				.forEach(CompletableFuture::join);
			comesToItsEnd(first);
			assertThat(terms()).containsExactly(1, 2);
		}
	}

	@Test
	void aYearThatPassesAtOnceStandsStillBeforeAnUndecidedProcedureAndIsCaughtUpThen() {
		open(BillingPeriod.MONTHLY, this.today.minusYears(1));
		Term third = contract().rule().term(3);
		String change = this.procedures.change(contract(), this.customer, third.firstDay(), 5, 19_999);
		begun();
		soon().until(() -> newest() == 2);
		comesTo(running(2), "procedure-settled");
		assertThat(contract().versions()).hasSize(1);

		this.procedures.acceptAndSchedule(change);

		soon().until(() -> newest() == 13);
		comesTo(running(13), "term-end-reached");
		assertThat(terms()).containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
		assertThat(contract().amountOn(third.firstDay())).isEqualTo(5 * 19_999);
		assertThat(contract().amountOn(this.today)).isEqualTo(5 * 19_999);
	}

	@ParameterizedTest
	@CsvSource({ "MONTHLY, 2026-01-31", "MONTHLY, 2025-12-30", "ANNUAL, 2024-02-29" })
	void eachTermBeginsOnceWithItsOwnDaysAndEachYearIsToldOnce(BillingPeriod period, LocalDate start) {
		open(period, start);
		Term running = contract().rule().termOn(this.today);
		begun();

		soon().until(() -> newest() == running.number());
		String waiting = (period == BillingPeriod.MONTHLY) ? "term-end-reached"
				: this.today.isBefore(running.lastDay().minusDays(30)) ? "renewal-notice-due" : "term-end-reached";
		comesTo(running(running.number()), waiting);
		assertThat(terms()).containsExactlyElementsOf(IntStream.rangeClosed(1, running.number()).boxed().toList());
		assertThat(starts()).containsExactlyElementsOf(
				IntStream.rangeClosed(1, running.number()).mapToObj(term -> first(term)).toList());
		int told = (period == BillingPeriod.MONTHLY) ? 0
				: running.number() - ("renewal-notice-due".equals(waiting) ? 1 : 0);
		receives(this.customer,
				Stream.concat(Stream.of(STARTED), Stream.generate(() -> RENEWAL).limit(told)).toArray(String[]::new));
	}

	private LocalDate first(int term) {
		return contract().rule().term(term).firstDay();
	}

	/** Given an annual contract in its first term. */
	private ProcessInstance inItsYear() {
		open(BillingPeriod.ANNUAL, this.today);
		ProcessInstance term = begun();
		comesTo(term, "renewal-notice-due");
		return term;
	}

	private String cancelWithTheTerm() {
		return this.procedures.cancelAll(contract(), this.customer, first(2));
	}

	private void open(BillingPeriod period, LocalDate start) {
		this.number = this.contracts.open(new OpenContract(this.customer.companyId(),
				"T-" + UUID.randomUUID().toString().substring(0, 13),
				new ContractHolder(this.customer.companyName(), null, this.customer.name(), this.customer.email()),
				List.of(new PricedLine("plan", "Zoom Workplace Pro", "ライセンス", period, start, 3, PRICE, List.of()))));
	}

	private ProcessInstance begun() {
		return started(ContractTerm.KEY, () -> {
			this.contracts.awaitStart(contract().orderNumber());
			return this.number;
		});
	}

	private Contract contract() {
		return this.contracts.byNumber(this.number);
	}

	private List<String> labels() {
		return this.timeline.of(contract(), this.ofContract.of(this.number)).stream().map(Milestone::label).toList();
	}

	private ProcessInstance running(int term) {
		return soon().until(() -> (newest() == term) ? instance(ContractTerm.KEY, this.number) : null,
				Objects::nonNull);
	}

	private int newest() {
		List<Integer> terms = terms();
		return terms.isEmpty() ? 0 : terms.get(terms.size() - 1);
	}

	/** All that were begun, in that order, each as often as it was. */
	private List<Integer> terms() {
		return variables(ContractTerm.TERM).map(Integer.class::cast).sorted().toList();
	}

	private List<LocalDate> starts() {
		return variables(ContractTerm.TERM_STARTS_AT).map(start -> day((Date) start)).sorted().toList();
	}

	private Stream<Object> variables(String name) {
		String[] instances = this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(ContractTerm.KEY)
			.processInstanceBusinessKey(this.number)
			.list()
			.stream()
			.map(HistoricProcessInstance::getId)
			.toArray(String[]::new);
		return (instances.length == 0) ? Stream.empty()
				: this.history.createHistoricVariableInstanceQuery()
					.processInstanceIdIn(instances)
					.variableName(name)
					.list()
					.stream()
					.map(HistoricVariableInstance::getValue);
	}

	private LocalDate due(ProcessInstance term, String timer) {
		return day(job(term, timer).getDuedate());
	}

	private static LocalDate day(Date moment) {
		return LocalDate.ofInstant(moment.toInstant(), ZoneId.of("Asia/Tokyo"));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
