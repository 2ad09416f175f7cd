package dev.keiyaku.order.process;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The same store with another payment provider, by one property. */
@TestPropertySource(properties = "keiyaku.payment.provider=mf-kessai")
@Tag("other-store")
class MfKessaiOrderIT extends ProcessTest {

	@Autowired
	private Contracts contracts;

	@Autowired
	private Bills bills;

	@Autowired
	private Transactions credit;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private Companies companies;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anOrderIsCheckedAcceptedDeliveredReceivedAndBilled() {
		SignedInMember customer = buyer("通過商事株式会社");
		ProcessInstance process = ordered(customer);
		String number = process.getBusinessKey();

		comesTo(process, "accept-order");
		assertThat(this.credit.find(number).provider()).isEqualTo("mf-kessai");
		assertSumsAreEqual(number);
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		assertThat(this.receipts.confirm(number, customer)).isTrue();

		startComes(number);
		comesToItsEnd(process);
		assertThat(this.credit.find(number).state()).isEqualTo(State.BILLED);
		assertThat(registered(number).state()).isEqualTo("REGISTERED");
		assertThat(LocalDate.parse(registered(number).billIssueBaseDate())).as("the invoice's day")
			.isEqualTo(YearMonth.from(this.today).plusMonths(1).atEndOfMonth());
		assertThat(contracts(number)).extracting(Contract::status).containsOnly(ContractStatus.AWAITING_START);
	}

	@Test
	void aFurtherTermIsBilledByATransactionOfItsOwn() {
		SignedInMember customer = buyer("通過商事株式会社");
		String order = "T-" + System.nanoTime() % 1_000_000_000;
		String contract = this.contracts.open(new OpenContract(customer.companyId(), order,
				new ContractHolder(customer.companyName(), null, customer.name(), customer.email()),
				List.of(Placing.monthly(3, this.today.minusMonths(1).minusDays(1)))));
		this.contracts.awaitStart(order);

		Bill bill = soon()
			.until(() -> this.bills.ofContract(contract),
					(bills) -> bills.size() == 1 && bills.get(0).status() == BillStatus.BILLED)
			.get(0);
		assertThat(bill.provider()).contains("mf-kessai");
		assertThat(registered(bill.number())).satisfies((transaction) -> {
			assertThat(transaction.totalAmount()).isEqualTo(bill.total());
			assertThat(LocalDate.parse(transaction.billIssueBaseDate())).as("the invoice's day")
				.isEqualTo(YearMonth.from(this.today).plusMonths(1).atEndOfMonth());
		});
	}

	@Test
	void anOrderWhoseCheckIsOnHoldGoesOnOnceItIsDecided() {
		ProcessInstance process = ordered(buyer("審査保留商事株式会社"));
		String number = process.getBusinessKey();
		comesTo(process, "resolve-credit-check");

		this.provider.registry().decide(registered(number).npTransactionId(), "00");
		fire(process, "credit-polling-due");

		comesTo(process, "accept-order");
	}

	@Test
	void anOrderThatTheProviderDeclinesIsCancelled() {
		ProcessInstance process = ordered(buyer("審査NG商事株式会社"));

		comesToItsEnd(process);
		assertThat(order(process).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(this.credit.find(process.getBusinessKey()).state()).isEqualTo(State.RELEASED);
		assertThat(contracts(process.getBusinessKey())).isEmpty();
	}

	@Test
	void anOrderWhoseAnswerIsLostIsRegisteredOnceAndFreedWhenStaffDeclineIt() {
		this.provider.mode(Mode.DROP_AFTER_ACCEPT);
		ProcessInstance process = ordered(buyer("通過商事株式会社"));
		String number = process.getBusinessKey();
		comesTo(process, "accept-order");
		this.provider.mode(Mode.NORMAL);

		complete(number, "accept-order", Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "販売を終了したためです。"));

		comesToItsEnd(process);
		assertThat(registered(number).state()).isEqualTo("CANCELLED");
	}

	private void assertSumsAreEqual(String number) {
		long total = this.orders.byNumber(number).total();
		assertThat(total).isEqualTo(36_894);
		assertThat(registered(number).totalAmount()).isEqualTo(total);
		assertThat(this.credit.find(number).totalAmount()).isEqualTo(total);
	}

	/** A company that has been made a customer at the provider. */
	private SignedInMember buyer(String companyName) {
		SignedInMember member = this.given.company(companyName);
		String destination = UUID.randomUUID().toString().toUpperCase();
		this.transaction
			.executeWithoutResult(status -> this.companies.byId(member.companyId()).registerBuyer(destination));
		return member;
	}

	private ProcessInstance ordered(SignedInMember customer) {
		return started(OrderAcceptance.KEY, () -> this.given.order(customer, Placing.monthly(3, this.today.plusDays(7)),
				Placing.annual(1, this.today.plusDays(7))));
	}

	private Order order(ProcessInstance process) {
		return this.orders.byNumber(process.getBusinessKey());
	}

	private List<Contract> contracts(String number) {
		return this.contracts.ofOrder(number, this.orders.byNumber(number).companyId());
	}

}
