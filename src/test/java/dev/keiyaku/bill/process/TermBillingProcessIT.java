package dev.keiyaku.bill.process;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillKind;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.bill.InvoicedBy;
import dev.keiyaku.bill.TermBilling;
import dev.keiyaku.bill.UnpaidContracts;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.TermRule;
import dev.keiyaku.sandbox.provider.Mode;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * Given a contract whose next term has begun, its bill from the term's first moment to
 * the provider, or to what the contract desk decides (store, "Bills").
 */
class TermBillingProcessIT extends AmendmentProcessTest {

	private static final String ISSUED = "【請求のお知らせ】";

	private static final String ENDED = "【契約終了のご連絡】";

	@Autowired
	private Bills bills;

	@Autowired
	private UnpaidContracts unpaid;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private CircuitBreaker circuit;

	@AfterEach
	void letTheCircuitOpenAgain() {
		this.circuit.reset();
	}

	@Test
	void aTermIsBilledByATransactionOfItsOwnAndTheCustomerIsTold() {
		givenAContract("請求商事株式会社", monthly(3, oneTermAgo()));

		Bill bill = settled(1).get(0);
		assertThat(bill.kind()).isEqualTo(BillKind.TERM);
		assertThat(bill.status()).isEqualTo(BillStatus.BILLED);
		assertThat(bill.periods()).singleElement().satisfies((period) -> {
			assertThat(period.term()).isEqualTo(2);
			assertThat(period.firstDay()).isEqualTo(contract().rule().term(2).firstDay());
			assertThat(period.lastDay()).isEqualTo(contract().rule().term(2).lastDay());
		});
		assertThat(bill.amounts().subtotal()).isEqualTo(contract().amountOn(this.today));
		assertThat(bill.transactionId()).contains(bill.number() + "-1");
		assertThat(bill.invoicedBy()).contains(InvoicedBy.PROVIDER);
		assertThat(bill.issuedOn()).contains(this.today);
		assertThat(registered(bill.number())).satisfies((transaction) -> {
			assertThat(transaction.totalAmount()).isEqualTo(bill.total());
			assertThat(transaction.state()).isEqualTo("BILLED");
		});
		String text = mail(this.customer, ISSUED).text();
		assertThat(text).contains(bill.number(), contract().number(), "合計（税込）：%,d円".formatted(bill.total()), "決済事業者から",
				"/mypage/bills/" + bill.number());
		assertThat(process(bill)).isNull();
		assertThat(this.database.queryForList(
				"""
						select log.act_id_ from act_hi_job_log log join act_hi_procinst process on process.id_ = log.process_instance_id_
						where process.business_key_ = ? and log.job_state_ = 0 and log.act_id_ <> 'billing-turn'""",
				String.class, bill.number()))
			.as("save points, but for a turn that has not come")
			.containsExactlyInAnyOrder("register-transaction", "request-billing", "send-mail");
		assertThat(this.database.queryForObject(
				"""
						select count(*) from act_hi_job_log log join act_hi_procinst process on process.id_ = log.process_instance_id_
						where process.business_key_ = ? and log.job_exception_msg_ is not null""",
				Integer.class, bill.number()))
			.as("attempts in vain")
			.isZero();
	}

	@Test
	void theFirstTermIsTheOrdersAndHasNoBillOfItsOwn() {
		givenAContract("初期商事株式会社", monthly(3, this.today));

		comesTo(instance(ContractTerm.KEY, contract().number()), "term-end-reached");
		assertThat(this.bills.ofContract(contract().number())).isEmpty();
	}

	@Test
	void termsThatCameDueTogetherAreBilledOnceEach() {
		givenAContract("停止商事株式会社", monthly(2, this.today.minusMonths(3).minusDays(1)));

		assertThat(settled(3)).extracting((bill) -> bill.periods().get(0).term()).containsExactly(2, 3, 4);
		assertThat(settled(3)).allSatisfy((bill) -> assertThat(bill.status()).isEqualTo(BillStatus.BILLED))
			.extracting((bill) -> bill.periods().get(0).firstDay())
			.containsExactly(contract().rule().term(2).firstDay(), contract().rule().term(3).firstDay(),
					contract().rule().term(4).firstDay());
	}

	@Test
	void aTermOfNothingIsNotedAndNotSent() {
		givenAContract("無料商事株式会社", line("free", "無料の商品", BillingPeriod.MONTHLY, 1, oneTermAgo(), 0));

		Bill bill = settled(1).get(0);
		assertThat(bill.status()).isEqualTo(BillStatus.NOTHING_DUE);
		assertThat(registered(bill.number())).isNull();
		assertThat(mailsTo(this.customer)).noneMatch((mail) -> mail.subject().startsWith(ISSUED));
	}

	@Test
	void theDatabaseRefusesASecondBillOfATerm() {
		givenAContract("二重商事株式会社", monthly(1, oneTermAgo()));
		settled(1);

		assertThatThrownBy(() -> this.contracts.beginBilling(contract().number(), 2))
			.hasMessageContaining("bill_period_term");
		assertThat(this.bills.ofContract(contract().number())).hasSize(1);
	}

	@Test
	void whatTheProviderRefusesIsDecidedByTheContractDeskAndAskedAgain() {
		Bill bill = refused("審査NG商事株式会社");

		assertThat(bill.status()).isEqualTo(BillStatus.REFUSED);
		Task task = task(bill.number(), "resolve-billing");
		assertThat(this.tasks.getIdentityLinksForTask(task.getId())).extracting("groupId").contains("contract-desk");
		complete(bill.number(), "resolve-billing", Map.of("billingDecision", "RETRY"));

		soon().until(() -> !this.tasks.createTaskQuery()
			.processInstanceBusinessKey(bill.number())
			.taskDefinitionKey("resolve-billing")
			.list()
			.isEmpty()
				&& this.database.queryForObject("select revision from bill where number = ?", Integer.class,
						bill.number()) == 2);
		assertThat(this.credit.find(bill.number()).shopTransactionId()).isEqualTo(bill.number() + "-2");
		assertThat(state(bill.number() + "-1")).isEqualTo("RELEASED");
	}

	@Test
	void aBillIsBilledByHandInTheClerksWords() {
		Bill bill = refused("審査NG物産株式会社");

		complete(bill.number(), "resolve-billing",
				Map.of("billingDecision", "BY_HAND", "billingNote", "請求書を郵送します。当店の口座へお振り込みください。"));

		Bill settled = settled(1).get(0);
		assertThat(settled.status()).isEqualTo(BillStatus.BILLED_BY_HAND);
		assertThat(settled.invoicedBy()).contains(InvoicedBy.STORE);
		assertThat(settled.transactionId()).isEmpty();
		assertThat(mail(this.customer, ISSUED).text()).contains("請求書を郵送します。", "%,d円".formatted(bill.total()));
		assertThat(state(bill.number() + "-1")).isEqualTo("RELEASED");
		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
	}

	@Test
	void aContractEndsWithItsLastPaidTermAndWhatIsBilledLaterIsCalledOff() {
		givenAContract("審査NG工業株式会社", monthly(1, this.today.minusMonths(2).minusDays(1)));
		ProcessInstance term = instance(ContractTerm.KEY, contract().number());
		soon().until(() -> this.tasks.createTaskQuery()
			.taskDefinitionKey("resolve-billing")
			.list()
			.stream()
			.filter((task) -> numbers().contains(this.runtime.createProcessInstanceQuery()
				.processInstanceId(task.getProcessInstanceId())
				.singleResult()
				.getBusinessKey()))
			.count() == 2);
		Bill first = this.bills.ofContract(contract().number()).get(0);

		complete(first.number(), "resolve-billing", Map.of("billingDecision", "END_CONTRACT"));

		assertThat(settled(2)).extracting(Bill::status).containsOnly(BillStatus.CALLED_OFF);
		assertThat(contract().status()).isEqualTo(ContractStatus.ENDED);
		assertThat(contract().endDate()).contains(contract().rule().term(1).lastDay());
		assertThat(instance(ContractTerm.KEY, contract().number())).isNull();
		assertThat(mail(this.customer, ENDED).text()).contains(contract().number());
		settled(2).forEach((bill) -> {
			soon().until(() -> process(bill) == null);
			assertThat(state(bill.number() + "-1")).isEqualTo("RELEASED");
		});
	}

	@Test
	void aHeldCheckWaitsAndIsBilledWhenItHasPassed() {
		givenAContract("審査保留商事株式会社", monthly(1, oneTermAgo()));
		Bill bill = made();
		task(bill.number(), "resolve-credit-check");
		assertThat(bill.status()).isEqualTo(BillStatus.FIXED);
		assertThat(mailsTo(this.customer)).noneMatch((mail) -> mail.subject().startsWith(ISSUED));

		this.provider.registry().decide(registered(bill.number()).npTransactionId(), "00");
		fire(process(bill), "credit-polling-due");

		assertThat(settled(1).get(0).status()).isEqualTo(BillStatus.BILLED);
		mail(this.customer, ISSUED);
	}

	@Test
	void theProviderIsDownAtMidnightAndTheBillGoesOutOnceWhenItIsBack() {
		this.circuit.transitionToDisabledState();
		this.provider.mode(Mode.ERROR);
		givenAContract("障害商事株式会社", monthly(3, oneTermAgo()));
		Bill waiting = made();
		soon().until(() -> failures(waiting) > 0);
		assertThat(waiting.status()).isEqualTo(BillStatus.FIXED);
		assertThat(contract().status()).as("the contract goes on").isEqualTo(ContractStatus.ACTIVE);
		assertThat(mailsTo(this.customer)).noneMatch((mail) -> mail.subject().startsWith(ISSUED));

		this.provider.mode(Mode.NORMAL);
		fire(process(waiting), "register-transaction");

		assertThat(settled(1).get(0).status()).isEqualTo(BillStatus.BILLED);
		assertThat(registered(waiting.number()).totalAmount()).isEqualTo(waiting.total());
		soon().untilAsserted(
				() -> assertThat(mailsTo(this.customer)).filteredOn((mail) -> mail.subject().startsWith(ISSUED))
					.hasSize(1));
	}

	@Test
	void theAnswerIsLostAndTheBillIsStillRegisteredOnce() {
		this.circuit.transitionToDisabledState();
		this.provider.mode(Mode.DROP_AFTER_ACCEPT);
		givenAContract("応答商事株式会社", monthly(3, oneTermAgo()));
		Bill waiting = made();
		soon().until(() -> "UNKNOWN".equals(state(waiting.number() + "-1")));

		this.provider.mode(Mode.NORMAL);
		soon().atMost(Duration.ofMinutes(2))
			.until(() -> this.bills.byNumber(waiting.number()).status() == BillStatus.BILLED);

		assertThat(registered(waiting.number()).state()).isEqualTo("BILLED");
	}

	@Test
	void aPriceThatIsPublishedForThatDayIsBilled() {
		// its second term begins before today, on which the catalogue was read with
		// prices of its own
		LocalDate start = this.today.minusMonths(1).minusDays(8);
		LocalDate second = new TermRule(start, BillingPeriod.MONTHLY).term(2).firstDay();
		String plan = "misago-board-light";
		this.database.update("""
				insert into plan_prices (plan_id, valid_from, unit_price)
				select id, ?, 4321 from plan where code = ?""", second, plan);
		try {
			givenAContract("価格商事株式会社", line(plan, "みさごボード ライト", BillingPeriod.MONTHLY, 10, start, 480));

			Bill bill = settled(1).get(0);
			assertThat(bill.lines()).singleElement().satisfies((line) -> assertThat(line.unitPrice()).isEqualTo(4_321));
			assertThat(bill.total()).isEqualTo(47_531);
			assertThat(registered(bill.number()).totalAmount()).isEqualTo(47_531);
		}
		finally {
			this.database.update("delete from plan_prices where valid_from = ? and unit_price = 4321", second);
		}
	}

	@Test
	void noContractEndsOverAnOpenProcedureALaterBillOrAnAppliedChange() {
		givenAContract("審査NG運輸株式会社", monthly(2, this.today.minusMonths(2).minusDays(1)));
		List<Bill> bills = soon().until(() -> this.bills.ofContract(contract().number()), (all) -> all.size() == 2);
		String first = bills.get(0).number();
		task(first, "resolve-billing");
		task(bills.get(1).number(), "resolve-billing");
		assertThat(this.unpaid.whyNot(first)).isEmpty();

		ProcessInstance change = requested(change("zoom-workplace-pro-monthly", 1));
		assertThat(this.unpaid.whyNot(first).orElseThrow()).contains(change.getBusinessKey());
		assertThatThrownBy(() -> complete(first, "resolve-billing", Map.of("billingDecision", "END_CONTRACT")))
			.hasStackTraceContaining(change.getBusinessKey());
		task(first, "resolve-billing");
		withdraw(change);

		this.database.update("update bill set status = 'HANDED_OVER' where number = ?", bills.get(1).number());
		assertThat(this.unpaid.whyNot(first).orElseThrow()).contains(bills.get(1).number());
		this.database.update("update bill set status = 'REFUSED' where number = ?", bills.get(1).number());

		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
	}

	private Bill made() {
		return soon().until(() -> this.bills.ofContract(contract().number()), (all) -> !all.isEmpty()).get(0);
	}

	private int failures(Bill bill) {
		return this.database.queryForObject("""
				select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
				where e.business_key_ = ? and j.exception_msg_ is not null""", Integer.class, bill.number());
	}

	private LocalDate oneTermAgo() {
		return this.today.minusMonths(1).minusDays(1);
	}

	/** A bill of a company that the stand-in refuses. */
	private Bill refused(String company) {
		givenAContract(company, monthly(1, oneTermAgo()));
		String number = made().number();
		task(number, "resolve-billing");
		return this.bills.byNumber(number);
	}

	private List<String> numbers() {
		return this.bills.ofContract(contract().number()).stream().map(Bill::number).toList();
	}

	private List<Bill> settled(int count) {
		return soon().until(() -> this.bills.ofContract(contract().number())
			.stream()
			.filter((bill) -> bill.status().isSettled())
			.toList(), (settled) -> settled.size() == count);
	}

	/** Null as long as there is none. */
	private String state(String transaction) {
		return this.database
			.queryForList("select state from credit_check where shop_transaction_id = ?", String.class, transaction)
			.stream()
			.findFirst()
			.orElse(null);
	}

	private ProcessInstance process(Bill bill) {
		return instance(TermBilling.KEY, bill.number());
	}

}
