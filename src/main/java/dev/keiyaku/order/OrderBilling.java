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

	private final PartCredits credits;

	private final Clock clock;

	OrderBilling(OrderRepository orders, Contracts contracts, ContractProcedures procedures, Transactions transactions,
			OrderBills orderBills, Bills bills, PartCredits credits, Clock clock) {
		this.orders = orders;
		this.contracts = contracts;
		this.procedures = procedures;
		this.transactions = transactions;
		this.orderBills = orderBills;
		this.bills = bills;
		this.credits = credits;
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

		/** Staff have billed it without the provider, which bills nothing. */
		BY_HAND,

		/** Nothing of it starts: nothing is billed. */
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
		return switch (order.parts().billing()) {
			case HANDED_OVER -> now(Step.BILL);
			case BY_HAND -> now(Step.BY_HAND);
			case NOTHING -> now(Step.NONE);
			case AWAITED -> decide(order);
		};
	}

	private Decided decide(Order order) {
		List<Contract> starting = this.contracts.ofOrder(order.number(), order.companyId())
			.stream()
			.filter((contract) -> !contract.isEndedUnstarted())
			.toList();
		if (starting.isEmpty()) {
			order.parts().billNothing();
			return now(Step.NONE);
		}
		return order.parts().hasPartToTakeOut() ? now(Step.RENEW) : decide(order, starting);
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
		order.parts().handOver();
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
		this.orders.lock(number).orElseThrow().parts().renewTransaction();
		this.transactions.plan(number);
	}

	/**
	 * Staff bill it outside of the provider, on its first start at the earliest.
	 * @param note how it is to be paid, in words for the customer
	 */
	public void billByHand(String number, String note) {
		Order order = this.orders.lock(number).orElseThrow();
		order.parts().billByHand();
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = order.parts().firstStart().filter(today::isBefore).orElse(today);
		this.bills.issueByHand(this.orderBills.draft(order), day, note);
	}

	/**
	 * The provider has been asked to bill it. A node of a former version does not note
	 * that, so what has ended unstarted since then is credited. Again is the same.
	 * @return the order
	 */
	Order handedOver(String number) {
		Order order = this.orders.lock(number).orElseThrow().complete();
		order.parts().handOver().forEach(this.credits::begin);
		return order;
	}

	/**
	 * Version 3.1 of the process and those before bill an order as soon as its contracts
	 * wait for their start.
	 */
	public void receivedAndBilled(String number) {
		handedOver(number);
		this.contracts.awaitStart(number);
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
			.parts()
			.credit(contractNumber, day, note);
	}

}
