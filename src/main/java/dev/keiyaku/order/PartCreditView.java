package dev.keiyaku.order;

import java.util.Optional;
import java.util.Set;

import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.store.Texts;
import org.springframework.stereotype.Component;

/** A part of an order that is to be credited, by its contract's number. */
@Component
class PartCreditView implements TaskViews {

	private final Orders orders;

	private final Contracts contracts;

	private final Transactions transactions;

	private final Bills bills;

	private final BilledLines lines;

	private final Texts texts;

	PartCreditView(Orders orders, Contracts contracts, Transactions transactions, Bills bills, BilledLines lines,
			Texts texts) {
		this.orders = orders;
		this.contracts = contracts;
		this.transactions = transactions;
		this.bills = bills;
		this.lines = lines;
		this.texts = texts;
	}

	@Override
	public Set<String> forms() {
		return Set.of("credit-cancelled-part");
	}

	@Override
	public CreditTask of(String contractNumber) {
		Contract contract = this.contracts.byNumber(contractNumber);
		Order order = this.orders.byNumber(contract.orderNumber());
		CancelledPart part = order.parts().cancelled(contractNumber).orElseThrow();
		Optional<CreditCheck> billed = Optional.of(order)
			.filter((each) -> each.parts().billing() == BillingState.HANDED_OVER)
			.map((each) -> this.transactions.find(each.number()))
			.filter((check) -> !check.decidedByHand());
		return new CreditTask(new CreditTask.Credit(order.number(), contractNumber,
				this.texts.day(contract.startDate()), order.buyer().companyName(), order.buyer().companyNumber(),
				this.texts.of("order.billing.by." + (billed.isPresent() ? "provider" : "store")),
				billed.map(CreditCheck::shopTransactionId).orElse(""),
				billed.flatMap(CreditCheck::providerTransactionId).orElse(""),
				this.bills.findOf(order.number(), order.companyId())
					.flatMap(Bill::issuedOn)
					.map(this.texts::day)
					.orElse(""),
				this.lines.of(order.parts().linesOf(part)), this.texts.number(part.subtotal()),
				this.texts.number(part.tax()), this.texts.number(part.total())));
	}

}
