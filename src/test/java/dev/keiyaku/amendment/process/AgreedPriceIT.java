package dev.keiyaku.amendment.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.ContractChange;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillKind;
import dev.keiyaku.bill.BillLine;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Term;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.publication.OwnProduct;
import dev.keiyaku.sandbox.SandboxClock;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Given a change that was accepted, when another price is published and its plan is no
 * longer sold before its day comes, then what the customer was shown holds, and the
 * catalogue's prices from the term after it on (store, "Terms and dates"). The clock is
 * this store's own.
 */
@Tag("other-store")
class AgreedPriceIT extends AmendmentProcessTest {

	private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

	@Autowired
	private ApplicationContext store;

	@Autowired
	private SandboxClock sandboxClock;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private Bills bills;

	private OwnProduct product;

	private String plan;

	private String another;

	@BeforeEach
	void givenAContractOfTen() {
		this.product = OwnProduct.published(this.store, 2, 1_000);
		this.plan = this.product.plans().get(0);
		this.another = this.product.plans().get(1);
		givenAContract("通過商事株式会社", line(this.plan, "試験の商品", BillingPeriod.MONTHLY, 10, this.today.minusDays(5), 1_000));
	}

	@Test
	void theNextTermCostsWhatWasShownAndTheOneAfterWhatWasPublished() {
		Term second = contract().rule().term(2);
		Term third = contract().rule().term(3);
		this.product.price(this.another, second.firstDay(), 1_100);
		Proposal shown = change(this.another, 12);
		assertThat(shown.timing()).isEqualTo(Timing.END_OF_TERM);
		assertThat(shown.effectiveDay()).isEqualTo(second.firstDay());
		assertThat(shown.charge().amounts().total()).isEqualTo(14_520);
		String number = accepted(shown);

		this.product.price(this.another, second.firstDay(), 1_300);
		this.product.price(this.another, third.firstDay(), 1_500);
		this.product.withdraw(this.product.plans());
		come(second.firstDay());

		Bill bill = billed(1).get(0);
		assertThat(bill.kind()).isEqualTo(BillKind.CHANGE);
		assertThat(bill.lines()).extracting(BillLine::quantity, BillLine::unitPrice).containsExactly(tuple(12, 1_100L));
		assertThat(bill.total()).isEqualTo(14_520);
		assertThat(registered(number)).satisfies((transaction) -> {
			assertThat(transaction.state()).isEqualTo("BILLED");
			assertThat(transaction.totalAmount()).isEqualTo(14_520);
		});
		assertLines(second.firstDay().minusDays(1), this.plan, 10, 1_000);
		assertLines(second.firstDay(), this.another, 12, 1_100);

		come(third.firstDay());

		Bill next = billed(2).get(1);
		assertThat(next.kind()).isEqualTo(BillKind.TERM);
		assertThat(next.lines()).extracting(BillLine::quantity, BillLine::unitPrice).containsExactly(tuple(12, 1_500L));
		assertThat(registered(next.number()).totalAmount()).isEqualTo(next.total()).isEqualTo(19_800);
		assertLines(second.lastDay(), this.another, 12, 1_100);
		assertLines(third.firstDay(), this.another, 12, 1_500);
		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
	}

	@Test
	void whatIsAddedAtOnceCostsWhatTheRunningTermDoesUntilItsEnd() {
		Term first = contract().rule().term(1);
		Term second = contract().rule().term(2);
		Proposal shown = change(this.plan, 12);
		assertThat(shown.timing()).isEqualTo(Timing.IMMEDIATE);
		long left = ChronoUnit.DAYS.between(shown.effectiveDay(), second.firstDay());
		long days = ChronoUnit.DAYS.between(first.firstDay(), second.firstDay());
		long share = 1_000 * 2 * left / days;
		assertThat(shown.charge().amounts().subtotal()).isEqualTo(share).isPositive();
		String number = accepted(shown);

		this.product.price(this.plan, this.today.plusDays(1), 1_300);
		this.product.withdraw(this.product.plans());
		come(shown.effectiveDay());

		Bill bill = billed(1).get(0);
		assertThat(bill.kind()).isEqualTo(BillKind.CHANGE);
		assertThat(bill.amounts().subtotal()).isEqualTo(share);
		assertThat(registered(number).totalAmount()).isEqualTo(bill.total()).isEqualTo(share + share / 10);
		assertLines(shown.effectiveDay().minusDays(1), this.plan, 10, 1_000);
		assertLines(shown.effectiveDay(), this.plan, 12, 1_000);

		come(second.firstDay());

		Bill next = billed(2).get(1);
		assertThat(next.kind()).isEqualTo(BillKind.TERM);
		assertThat(next.lines()).extracting(BillLine::quantity, BillLine::unitPrice).containsExactly(tuple(12, 1_300L));
		assertThat(registered(next.number()).totalAmount()).isEqualTo(next.total()).isEqualTo(17_160);
		assertLines(first.lastDay(), this.plan, 12, 1_000);
		assertLines(second.firstDay(), this.plan, 12, 1_300);
	}

	/** Asked for as it was shown, accepted and received: it waits for its day. */
	private String accepted(Proposal shown) {
		String number = begun(contract().number(), shown);
		ProcessInstance process = instance(ContractChange.KEY, number);
		complete(number, "review-contract-change", Map.of("changeDecision", "ACCEPT"));
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(number, "confirm-receipt");
		assertThat(this.receipts.confirm(number, this.customer)).isTrue();
		comesTo(process, "effective-day-reached");
		return number;
	}

	private void come(LocalDate day) {
		this.sandboxClock.moveTo(day.atTime(9, 0).atZone(JST).toInstant());
		this.today = day;
	}

	/** All bills of the contract, by the terms that they are about. */
	private List<Bill> billed(int count) {
		return soon().until(() -> this.bills.ofContract(contract().number())
			.stream()
			.filter((bill) -> bill.status() == BillStatus.BILLED)
			.toList(), (bills) -> bills.size() == count);
	}

	private void assertLines(LocalDate day, String plan, int quantity, long unitPrice) {
		assertThat(contract().linesOn(day))
			.extracting(ContractLine::planCode, ContractLine::quantity, ContractLine::unitPrice)
			.containsExactly(tuple(plan, quantity, unitPrice));
	}

}
