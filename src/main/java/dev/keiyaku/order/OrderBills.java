package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.bill.BillDraft;
import dev.keiyaku.bill.BillKind;
import dev.keiyaku.bill.BillLine;
import dev.keiyaku.bill.BillSource;
import dev.keiyaku.bill.BilledPeriod;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.purchase.Buyer;

import org.springframework.stereotype.Component;

/**
 * An order as bills see it: it has the first terms of its contracts billed at once
 * (store, "Bills").
 */
@Component
class OrderBills implements BillSource<OrderNumbers> {

	private final Orders orders;

	private final Contracts contracts;

	OrderBills(Orders orders, Contracts contracts) {
		this.orders = orders;
		this.contracts = contracts;
	}

	@Override
	public Buyer buyer(String number) {
		return this.orders.byNumber(number).buyer();
	}

	@Override
	public boolean bills(String number, String contractNumber, LocalDate firstDay) {
		return true;
	}

	/**
	 * The bill of what the order's transaction has: contracts that ended unstarted before
	 * it was billed are not in it (store 4.2).
	 */
	BillDraft draft(Order order) {
		List<Contract> billed = this.contracts.ofOrder(order.number(), order.companyId())
			.stream()
			.filter((contract) -> !isTakenOut(order, contract))
			.toList();
		return new BillDraft(order.companyId(), BillKind.ORDER, order.number(), order.buyer(),
				billed.stream().map((contract) -> BilledPeriod.of(contract, contract.rule().term(1))).toList(),
				billed.stream()
					.flatMap((contract) -> Line.items(contract.versions().get(0).lines())
						.stream()
						.map((item) -> BillLine.whole(contract.number(), item)))
					.toList());
	}

	private static boolean isTakenOut(Order order, Contract contract) {
		return order.parts().cancelled(contract.number()).filter((part) -> !part.toCredit()).isPresent();
	}

}
