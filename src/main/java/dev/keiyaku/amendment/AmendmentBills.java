package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.keiyaku.bill.BillDraft;
import dev.keiyaku.bill.BillKind;
import dev.keiyaku.bill.BillLine;
import dev.keiyaku.bill.BillSource;
import dev.keiyaku.bill.BilledPeriod;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * A procedure as bills see it: it has the first term with the change billed where that
 * costs more, the first terms of contracts in which lines go on, or what is added until
 * the running term ends (store 6.2).
 */
@Component
class AmendmentBills implements BillSource<AmendmentNumbers> {

	private final Amendments amendments;

	private final Contracts contracts;

	private final Texts texts;

	AmendmentBills(Amendments amendments, Contracts contracts, Texts texts) {
		this.amendments = amendments;
		this.contracts = contracts;
		this.texts = texts;
	}

	@Override
	public Buyer buyer(String number) {
		return this.amendments.byNumber(number).buyer();
	}

	@Override
	public boolean bills(String number, String contractNumber, LocalDate firstDay) {
		Amendment amendment = this.amendments.byNumber(number);
		return amendment.contractNumber().equals(contractNumber) ? amendment.proposal().billsWhatStays()
				: amendment.charge().isAnything();
	}

	/** The bill of what a procedure newly has billed. */
	BillDraft draft(Amendment amendment) {
		Contract contract = this.contracts.byNumber(amendment.contractNumber());
		return (amendment.timing() == Timing.IMMEDIATE) ? restOfTerm(amendment, contract)
				: nextTerm(amendment, contract);
	}

	private BillDraft restOfTerm(Amendment amendment, Contract contract) {
		LocalDate from = amendment.effectiveDay().orElseThrow();
		return draft(amendment, List.of(BilledPeriod.rest(contract, contract.rule().termOn(from), from)),
				amendment.charge().items().stream().map((item) -> line(contract, item)));
	}

	private BillLine line(Contract contract, Charge.Item item) {
		Charge.Share share = item.share();
		return new BillLine(contract.number(), item.name(), this.texts.of("amendment.charge.unit"), item.quantity(),
				item.unitPrice(), false,
				new BillLine.Share(share.quantity(), share.unitPrice(), share.daysLeft(), share.daysOfTerm()));
	}

	private BillDraft nextTerm(Amendment amendment, Contract contract) {
		Proposal proposal = amendment.proposal();
		List<BilledPeriod> periods = new ArrayList<>();
		Stream<BillLine> lines = Stream.empty();
		if (proposal.billsWhatStays()) {
			periods.add(BilledPeriod.of(contract, contract.rule().termOn(proposal.effectiveDay())));
			lines = lines(contract, proposal.after());
		}
		for (Contract successor : this.contracts.successors(contract.number())) {
			if (successor.begunBy().equals(amendment.number())) {
				periods.add(BilledPeriod.of(successor, successor.rule().term(1)));
				lines = Stream.concat(lines, lines(successor, successor.versions().get(0).lines()));
			}
		}
		return draft(amendment, periods, lines);
	}

	private static Stream<BillLine> lines(Contract contract, List<ContractLine> lines) {
		return Line.items(lines).stream().map((item) -> BillLine.whole(contract.number(), item));
	}

	private static BillDraft draft(Amendment amendment, List<BilledPeriod> periods, Stream<BillLine> lines) {
		return new BillDraft(amendment.companyId(), BillKind.CHANGE, amendment.number(), amendment.buyer(), periods,
				lines.toList());
	}

}
