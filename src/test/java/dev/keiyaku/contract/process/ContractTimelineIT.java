package dev.keiyaku.contract.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Milestone.State;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.store.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a customer sees of a contract in each of its states (store 5.2). */
class ContractTimelineIT extends ProcessTest {

	@Autowired
	private Contracts contracts;

	@Autowired
	private ContractTimeline timeline;

	@Autowired
	private ContractProcedures ofContract;

	@Autowired
	private Texts texts;

	@Autowired
	private Amendments amendments;

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
	void aContractInProcedureShowsItsFirstTermWithItsDays() {
		LocalDate start = this.today.plusDays(10);
		open(BillingPeriod.ANNUAL, start);

		LocalDate lastDay = contract().rule().term(1).lastDay();
		assertThat(shown()).extracting(Milestone::label, Milestone::state, Milestone::due)
			.containsExactly(tuple("契約期間の開始", State.NEXT, at(start)),
					tuple("更新のお知らせ", State.NEXT, at(lastDay.minusDays(30))),
					tuple("契約の更新", State.NEXT, at(lastDay.plusDays(1))));
	}

	@Test
	void aContractThatAwaitsItsStartIsBeforeIt() {
		LocalDate start = this.today.plusDays(10);
		begin(BillingPeriod.MONTHLY, start);

		assertThat(contract().status()).isEqualTo(ContractStatus.AWAITING_START);
		assertThat(shown()).extracting(Milestone::label, Milestone::state, Milestone::due)
			.containsExactly(tuple("契約期間の開始", State.WAITING, at(start)),
					tuple("契約の更新", State.NEXT, at(contract().rule().term(1).lastDay().plusDays(1))));
	}

	@Test
	void aStartThatTheReceiptHasHeldUpNamesTheDayFromWhichTheTermCounts() {
		begin(BillingPeriod.MONTHLY, this.today.minusDays(3));
		soon().until(() -> contract().status() == ContractStatus.ACTIVE);

		assertThat(shown().get(0).label())
			.isEqualTo("契約期間の開始（%sから起算）".formatted(this.texts.day(this.today.minusDays(3))));
		assertThat(shown().get(0).until()).isAfter(at(this.today));
	}

	@Test
	void anActiveContractIsInItsTermAndOneThatIsToEndIsNotRenewed() {
		begin(BillingPeriod.ANNUAL, this.today);
		soon().until(() -> job(instance(ContractTerm.KEY, this.number), "renewal-notice-due") != null);
		assertThat(shown()).extracting(Milestone::state).containsExactly(State.DONE, State.NOW, State.NEXT, State.NEXT);
		assertThat(shown().get(1).label()).startsWith("第1期");
		assertThat(shown()).extracting(Milestone::label).endsWith("更新のお知らせ", "契約の更新");

		this.contracts.endOn(this.number, contract().rule().term(1).lastDay());

		assertThat(shown()).extracting(Milestone::label).doesNotContain("更新のお知らせ", "契約の更新").endsWith("契約の終了");
	}

	@Test
	void aContractOfManyTermsHasABoundedTimeline() {
		begin(BillingPeriod.MONTHLY, this.today.minusMonths(8));
		soon().until(() -> term() == 9);
		soon().until(() -> job(instance(ContractTerm.KEY, this.number), "term-end-reached") != null);

		assertThat(shown()).extracting(Milestone::label)
			.satisfies(labels -> assertThat(labels.get(0)).startsWith("第1期から第5期まで"))
			.satisfies(labels -> assertThat(labels.get(3)).startsWith("第8期"))
			.hasSize(7);
		assertThat(shown().get(5).label()).startsWith("第9期");
	}

	@Test
	void proceduresThatAreOverStandAmongTheTermsInWhichThatWasSo() {
		begin(BillingPeriod.MONTHLY, this.today.minusMonths(2));
		soon().until(() -> term() == 3);
		soon().until(() -> job(instance(ContractTerm.KEY, this.number), "term-end-reached") != null);
		String applied = this.procedures.change(contract(), this.customer, contract().rule().term(3).firstDay(), 5,
				1_000);
		this.procedures.acceptAndSchedule(applied);
		this.amendments.complete(applied);
		String withdrawn = this.procedures.change(contract(), this.customer, contract().rule().term(4).firstDay(), 6,
				1_000);
		this.procedures.withdraw(withdrawn);
		String coming = this.procedures.change(contract(), this.customer, contract().rule().term(4).firstDay(), 7,
				1_000);

		List<Milestone> shown = shown();
		List<String> labels = shown.stream().map(Milestone::label).toList();
		String taken = "数量・商品変更 %s（完了）".formatted(applied);
		String stopped = "数量・商品変更 %s（取り下げ）".formatted(withdrawn);
		assertThat(labels)
			.containsSubsequence("第2期のご利用（%s～%s）".formatted(this.texts.day(contract().rule().term(2).firstDay()),
					this.texts.day(contract().rule().term(2).lastDay())), taken, "契約の更新");
		assertThat(labels).anySatisfy((label) -> assertThat(label).contains(coming, "の適用"));
		assertThat(shown).filteredOn((entry) -> entry.label().equals(taken))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.state()).isEqualTo(State.DONE))
			.satisfies((entry) -> assertThat(entry.due()).isEqualTo(at(contract().rule().term(3).firstDay())));
		assertThat(shown).filteredOn((entry) -> entry.label().equals(stopped))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.state()).isEqualTo(State.SKIPPED));
	}

	@Test
	void anEndedContractHasNothingAhead() {
		open(BillingPeriod.MONTHLY, this.today.minusMonths(1).minusDays(2));
		this.contracts.endOn(this.number, contract().rule().term(1).lastDay());
		this.contracts.awaitStart(contract().orderNumber());

		soon().until(() -> contract().status() == ContractStatus.ENDED);
		soon().until(() -> instance(ContractTerm.KEY, this.number) == null);
		assertThat(shown()).extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("契約期間の開始（%sから起算）".formatted(this.texts.day(contract().startDate())), State.DONE),
					tuple("契約の終了", State.DONE));
	}

	/** The newest term, between two of which there may be none for a moment. */
	private int term() {
		return this.history.createHistoricVariableInstanceQuery()
			.processInstanceIdIn(this.history.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(this.number)
				.list()
				.stream()
				.map(term -> term.getId())
				.toArray(String[]::new))
			.variableName(ContractTerm.TERM)
			.list()
			.stream()
			.mapToInt(variable -> (Integer) variable.getValue())
			.max()
			.orElse(0);
	}

	private void begin(BillingPeriod period, LocalDate start) {
		open(period, start);
		this.contracts.awaitStart(contract().orderNumber());
	}

	private void open(BillingPeriod period, LocalDate start) {
		this.number = this.contracts.open(new OpenContract(this.customer.companyId(), "T-" + System.nanoTime(),
				new ContractHolder(this.customer.companyName(), null, this.customer.name(), this.customer.email()),
				List.of(new PricedLine("plan", "Zoom Workplace Pro", "ライセンス", period, start, 3, 25_800, List.of()))));
	}

	private List<Milestone> shown() {
		return this.timeline.of(contract(), this.ofContract.of(this.number));
	}

	private Contract contract() {
		return this.contracts.byNumber(this.number);
	}

	private Instant at(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toInstant();
	}

}
