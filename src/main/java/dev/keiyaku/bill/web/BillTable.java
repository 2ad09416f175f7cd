package dev.keiyaku.bill.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillLine;
import dev.keiyaku.bill.BilledPeriod;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What a bill is about, as its page and its paper show it (store 5.3). */
@Component
class BillTable {

	private final Texts texts;

	BillTable(Texts texts) {
		this.texts = texts;
	}

	/** The periods, each with its contract. */
	List<Period> periods(Bill bill) {
		return bill.periods().stream().map(this::period).toList();
	}

	private Period period(BilledPeriod period) {
		return new Period(period.contractNumber(), days(period),
				period.whole() ? null : this.texts.of("bill.period.rest", period.term()));
	}

	private String days(BilledPeriod period) {
		return this.texts.of("bill.days", this.texts.day(period.firstDay()), this.texts.day(period.lastDay()));
	}

	/** The lines, a plan with its options each. */
	List<List<Row>> groups(Bill bill) {
		List<List<Row>> groups = new ArrayList<>();
		int count = 0;
		for (BillLine line : bill.lines()) {
			if (!line.option() || groups.isEmpty()) {
				groups.add(new ArrayList<>());
			}
			count++;
			groups.get(groups.size() - 1).add(row(bill, line, count));
		}
		return groups;
	}

	private Row row(Bill bill, BillLine line, int count) {
		boolean told = !line.option() && bill.periods().size() > 1;
		List<String> about = told ? bill.periodOf(line.contractNumber()).map(this::about).orElse(List.of()) : List.of();
		String how = Optional.ofNullable(line.share())
			.map((share) -> this.texts.of("bill.share", this.texts.yen(share.unitPrice()), share.quantity(),
					share.daysLeft(), share.daysOfTerm()))
			.orElse(null);
		return new Row(count, line.name(), line.option(), about, how, line.quantity(), line.unit(), line.unitPrice(),
				line.amountWithoutTax());
	}

	private List<String> about(BilledPeriod period) {
		return List.of(this.texts.of("bill.line.contract", period.contractNumber()), days(period));
	}

	/**
	 * A period of a contract.
	 *
	 * @param days first and last one
	 * @param part what of the term it is; null for all of it
	 */
	record Period(String contractNumber, String days, String part) {
	}

	/**
	 * A line.
	 *
	 * @param count its place in the bill, from 1
	 * @param about contract and days, where the bill has several; none for an option,
	 * which goes with its plan
	 * @param how the amount is computed by days; null where it is the whole term's
	 */
	record Row(int count, String name, boolean option, List<String> about, String how, int quantity, String unit,
			long unitPrice, long amount) {
	}

}
