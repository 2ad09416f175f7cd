package dev.keiyaku.bill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.payment.CreditView;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.purchase.PurchaseView;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A term's bill as the contract desk's form reads it: texts for people. */
@Component
class BillView implements TaskViews {

	private static final int OTHER_BILLS = 12;

	private final Bills bills;

	private final Contracts contracts;

	private final UnpaidContracts unpaid;

	private final Transactions transactions;

	private final PurchaseView purchases;

	private final CreditView credit;

	private final Texts texts;

	BillView(Bills bills, Contracts contracts, UnpaidContracts unpaid, Transactions transactions,
			PurchaseView purchases, CreditView credit, Texts texts) {
		this.bills = bills;
		this.contracts = contracts;
		this.unpaid = unpaid;
		this.transactions = transactions;
		this.purchases = purchases;
		this.credit = credit;
		this.texts = texts;
	}

	@Override
	public Set<String> forms() {
		return Set.of("resolve-billing");
	}

	@Override
	@Transactional(readOnly = true)
	public BillTask of(String number) {
		Bill bill = this.bills.byNumber(number);
		BilledPeriod period = bill.periods().get(0);
		Contract contract = this.contracts.byNumber(period.contractNumber());
		Amounts amounts = bill.amounts();
		return new BillTask(new BillTask.Made(number, this.texts.moment(bill.createdAt()), "", contract.number(),
				this.texts.of("contract.status." + contract.status()), days(period.firstDay(), period.lastDay()),
				this.texts.dayWithWeekday(this.unpaid.lastPaidDay(number)), this.unpaid.whyNot(number).orElse(""),
				this.purchases.parties(bill.buyer(), null, List.of()),
				bill.lines().stream().map((line) -> line(line, contract, period)).toList(),
				this.texts.number(amounts.subtotal()), this.texts.number(amounts.tax()),
				this.texts.number(amounts.total()), this.credit.of(this.transactions.find(number)), others(bill)));
	}

	private BillTask.Line line(BillLine line, Contract contract, BilledPeriod period) {
		String name = line.option() ? this.texts.of("catalog.line.option", line.name()) : line.name();
		return new BillTask.Line(name, this.texts.of("catalog.period." + contract.billingPeriod()),
				this.texts.number(line.quantity()) + line.unit(), this.texts.number(line.unitPrice()),
				this.texts.number(line.amountWithoutTax()), this.texts.day(period.firstDay()));
	}

	private List<BillTask.Earlier> others(Bill bill) {
		return this.bills.ofContract(bill.periods().get(0).contractNumber())
			.stream()
			.filter((other) -> !other.number().equals(bill.number()))
			.sorted(Comparator.comparing(Bill::firstDay).reversed())
			.limit(OTHER_BILLS)
			.map((other) -> new BillTask.Earlier(other.number(), days(other.firstDay(), other.lastDay()),
					this.texts.number(other.total()), this.texts.of("bill.status." + other.status())))
			.toList();
	}

	private String days(LocalDate first, LocalDate last) {
		return this.texts.of("bill.days", this.texts.day(first), this.texts.day(last));
	}

}
