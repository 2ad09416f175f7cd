package dev.keiyaku.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.bill.Bills;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractProcedures;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.store.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When an order is billed, and what of it: on its first start, and nothing of what ends
 * before it starts (store 4.2). Whoever decides that locks the order before reading
 * anything of it.
 */
@Service
@Transactional
public class OrderBilling {

	private final OrderRepository orders;

	private final Contracts contracts;

	private final ContractProcedures procedures;

	private final Transactions transactions;

	private final OrderBills orderBills;

	private final Bills bills;

	private final Texts texts;

	private final Clock clock;

	OrderBilling(OrderRepository orders, Contracts contracts, ContractProcedures procedures, Transactions transactions,
			OrderBills orderBills, Bills bills, Texts texts, Clock clock) {
		this.orders = orders;
		this.contracts = contracts;
		this.procedures = procedures;
		this.transactions = transactions;
		this.orderBills = orderBills;
		this.bills = bills;
		this.texts = texts;
		this.clock = clock;
	}

	/** What is to be done now. */
	public enum Step {

		/** What has ended unstarted is taken out of the transaction. */
		RENEW,

		/** Nothing has started, or it is not certain whether it does. */
		WAIT,

		/** It is billed: from now on nothing is taken out. */
		BILL,

		/** The provider bills nothing. */
		NONE

	}

	/**
	 * A step.
	 *
	 * @param lookAgainOn JST; empty unless something is waited for
	 */
	public record Decided(Step step, Optional<LocalDate> lookAgainOn) {
	}

	/** Decides what is to be done now, and notes what cannot be taken back. */
	public Decided decide(String number) {
		Order order = this.orders.lock(number).orElseThrow();
		if (order.billing() != BillingState.AWAITED) {
			return now((order.billing() == BillingState.HANDED_OVER) ? Step.BILL : Step.NONE);
		}
		List<Contract> starting = this.contracts.ofOrder(number, order.companyId())
			.stream()
			.filter((contract) -> contract.predecessorNumber().isEmpty() && !contract.isEndedUnstarted())
			.toList();
		if (starting.isEmpty()) {
			order.billNothing();
			return now(Step.NONE);
		}
		return order.hasPartToTakeOut() ? now(Step.RENEW) : decide(order, starting);
	}

	private Decided decide(Order order, List<Contract> starting) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate first = starting.stream().map(Contract::startDate).min(Comparator.naturalOrder()).orElseThrow();
		if (today.isBefore(first)) {
			return new Decided(Step.WAIT, Optional.of(first));
		}
		if (starting.stream().anyMatch(this::mayEndUnstarted)) {
			return new Decided(Step.WAIT, Optional.of(today.plusDays(1)));
		}
		order.handOver();
		return now(Step.BILL);
	}

	private boolean mayEndUnstarted(Contract contract) {
		return contract.isAwaitingStart() && this.procedures.isAwaited(contract.number(), contract.startDate());
	}

	private static Decided now(Step step) {
		return new Decided(step, Optional.empty());
	}

	/**
	 * Plans another transaction, without what has ended unstarted. The one before is
	 * released.
	 */
	public void planRest(String number) {
		this.orders.lock(number).orElseThrow().renewTransaction();
		this.transactions.plan(number);
	}

	/** Staff bill it outside of the provider. */
	public void billByHand(String number) {
		Order order = this.orders.lock(number).orElseThrow();
		order.billByHand();
		this.bills.issueByHand(this.orderBills.draft(order), this.texts.of("order.billing.by-hand"));
	}

	/**
	 * Version 3.1 of the process and those before bill an order as soon as its contracts
	 * wait for their start.
	 */
	public void billAtReceipt(String number) {
		this.orders.lock(number).orElseThrow().handOver();
	}

	/**
	 * A clerk has credited the part of a contract.
	 * @param contractNumber {@code C-…}
	 * @param day JST
	 * @param note how, in the clerk's words
	 */
	public void credited(String contractNumber, LocalDate day, String note) {
		this.orders.lock(this.contracts.byNumber(contractNumber).orderNumber())
			.orElseThrow()
			.credit(contractNumber, day, note);
	}

}
