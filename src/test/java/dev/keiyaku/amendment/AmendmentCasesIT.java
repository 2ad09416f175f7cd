package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.number.Promised;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a procedure with a day on which it takes effect, when a desk lists it, then it
 * has to be done before that day, as long as it is not.
 */
class AmendmentCasesIT extends ProcessTest {

	private static final int TEN = 10;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Catalog catalog;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Amendments amendments;

	@Autowired
	private AmendmentCases cases;

	private Promised promised;

	private AmendmentFixture procedures;

	private SignedInMember customer;

	private Contract contract;

	private LocalDate day;

	@BeforeEach
	void givenAContract() {
		this.promised = new Promised(this.store);
		this.procedures = new AmendmentFixture(this.store);
		this.customer = this.given.company("約束" + UUID.randomUUID().toString().substring(0, 8) + "株式会社");
		this.contract = this.contracts.byNumber(this.contracts
			.open(new OpenContract(this.customer.companyId(), "T-" + UUID.randomUUID().toString().substring(0, 13),
					new ContractHolder(this.customer.companyName(), null, "試験 一郎", this.customer.email()),
					List.of(Placing.monthly(3, this.today)))));
		this.database.update("update contract set status = 'ACTIVE' where number = ?", this.contract.number());
		this.day = this.calendar.addBusinessDays(this.today, TEN);
	}

	@Test
	void whatTakesEffectWithATermIsDoneOnTheBusinessDayBeforeIt() {
		String change = this.procedures.change(this.contract, this.customer, this.day, 5, 1_000);

		assertThat(this.promised.actBy(change)).contains(this.calendar.businessDayBefore(this.day));
		this.procedures.acceptAndSchedule(change);
		assertThat(this.promised.actBy(change)).isEmpty();
	}

	@Test
	void aCancellationAsWell() {
		String cancellation = this.procedures.cancelAll(this.contract, this.customer, this.day);

		assertThat(this.promised.actBy(cancellation)).contains(this.calendar.businessDayBefore(this.day));
		this.procedures.withdraw(cancellation);
		assertThat(this.promised.actBy(cancellation)).isEmpty();
	}

	@Test
	void aChangeWhoseDayTheCustomerChoseIsDecidedEarlyEnoughForItsMaker() {
		String change = this.procedures.begin(this.contract, this.customer, more(this.day, Charge.NONE));

		int leadTime = this.catalog.plan(line().planCode()).map(Plan::leadTimeDays).orElseThrow();
		LocalDate latest = this.promised.actBy(change).orElseThrow();
		assertThat(this.calendar.addBusinessDays(latest, leadTime)).isEqualTo(this.day);
	}

	@Test
	void aDeskReadsTheYenThatTheCustomerReads() {
		String change = this.procedures.begin(this.contract, this.customer,
				more(this.day, new Charge(List.of(new Charge.Item("ライセンス", 1, 4_322, null)))));
		assertThat(amount(change)).isEqualTo(4_754)
			.isEqualTo(this.amendments.byNumber(change).charge().amounts().total());

		this.procedures.withdraw(change);
		assertThat(amount(this.procedures.cancelAll(this.contract, this.customer, this.day))).as("nothing is billed")
			.isNull();
	}

	/** Five licenses from a day within the running term. */
	private Proposal more(LocalDate day, Charge charge) {
		ContractLine before = line();
		ContractLine after = new ContractLine(1, before.planCode(), before.name(), before.unit(), 5, before.unitPrice(),
				List.of());
		return new Proposal(AmendmentKind.CHANGE, Timing.IMMEDIATE, day, "追加", this.contract.billingPeriod(),
				List.of(new LineChange(1, before, after, null, Set.of(ChangeKind.INCREASE))), charge);
	}

	private ContractLine line() {
		return this.contract.linesOn(this.contract.startDate()).get(0);
	}

	private Long amount(String number) {
		return this.database.queryForObject(
				"select amount from (%s) found where number = ?".formatted(this.cases.select()), Long.class, number);
	}

	@Test
	void whatEndsBeforeItHasStartedHasNoDay() {
		assertThat(this.promised.actBy(this.procedures.cancelAll(this.contract, this.customer, null))).isEmpty();
	}

}
