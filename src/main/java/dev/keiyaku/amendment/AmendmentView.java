package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.UnstartedTexts;
import dev.keiyaku.delivery.Parties;
import dev.keiyaku.payment.CreditFacts;
import dev.keiyaku.payment.CreditView;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.purchase.PurchaseView;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A procedure as the contract desk's forms read it: texts for people. */
@Component
class AmendmentView implements TaskViews {

	private static final int OTHER_CONTRACTS = 20;

	private final Amendments amendments;

	private final Contracts contracts;

	private final Transactions transactions;

	private final PurchaseView purchases;

	private final CreditView credit;

	private final UnstartedTexts unstarted;

	private final Texts texts;

	private final Clock clock;

	AmendmentView(Amendments amendments, Contracts contracts, Transactions transactions, PurchaseView purchases,
			CreditView credit, UnstartedTexts unstarted, Texts texts, Clock clock) {
		this.amendments = amendments;
		this.contracts = contracts;
		this.transactions = transactions;
		this.purchases = purchases;
		this.credit = credit;
		this.unstarted = unstarted;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public Set<String> forms() {
		return Set.of("review-contract-change", "review-cancellation", "complete-cancellation");
	}

	@Override
	@Transactional(readOnly = true)
	public AmendmentTask of(String number) {
		Amendment amendment = this.amendments.byNumber(number);
		Proposal proposal = amendment.proposal();
		Amounts charge = amendment.charge().amounts();
		return new AmendmentTask(new AmendmentTask.Requested(number,
				this.texts.of("amendment.kind." + amendment.kind()), this.texts.moment(amendment.requestedAt()),
				amendment.effectiveDay().map(this.texts::dayWithWeekday).orElseGet(() -> unstarted(amendment)),
				proposal.reason(), late(amendment),
				amendment.paymentMethod().map(this.purchases::paymentMethod).orElse(""), running(amendment),
				parties(amendment), proposal.changes().stream().flatMap(this::rows).toList(),
				this.texts.number(proposal.amountBefore()), this.texts.number(proposal.amountAfter()),
				amendment.charge().items().stream().map(this::charged).toList(), this.texts.number(charge.subtotal()),
				this.texts.number(charge.tax()), this.texts.number(charge.total()), credit(amendment),
				this.purchases.consents(amendment.consents()), reasons(amendment), others(amendment)));
	}

	/** Who asked for it and who will use it. */
	Parties parties(Amendment amendment) {
		return this.purchases.parties(amendment.buyer(), amendment.endUser().orElse(null), amendment.answers());
	}

	/** The credit check of what is newly billed. */
	CreditFacts credit(Amendment amendment) {
		return amendment.proposal().needsCreditCheck() ? this.credit.of(this.transactions.find(amendment.number()))
				: CreditFacts.notNeeded(this.texts.of("amendment.credit.not-needed"));
	}

	/** The company's other contracts, newest first. */
	List<Contract> otherContracts(Amendment amendment) {
		return this.contracts.others(amendment.contractNumber(), amendment.companyId(), OTHER_CONTRACTS);
	}

	private String unstarted(Amendment amendment) {
		return (this.texts.of("amendment.effective.unstarted") + "\n" + this.unstarted.of(amendment.contractNumber()))
			.strip();
	}

	private String late(Amendment amendment) {
		return amendment.isDue(today()) ? this.texts.of("amendment.late." + amendment.timing()) : "";
	}

	private AmendmentTask.Running running(Amendment amendment) {
		Contract contract = this.contracts.byNumber(amendment.contractNumber());
		var term = contract.termOn(today());
		return new AmendmentTask.Running(contract.number(), this.texts.of("contract.status." + contract.status()),
				this.texts.of("catalog.period." + contract.billingPeriod()),
				this.texts.of("amendment.term", this.texts.day(term.firstDay()), this.texts.day(term.lastDay())));
	}

	private Stream<AmendmentTask.Line> rows(LineChange change) {
		String period = change.leaves() ? this.texts.of("amendment.moves-to." + change.movesTo()) : "";
		return change.items()
			.stream()
			.map((row) -> new AmendmentTask.Line(String.valueOf(change.number()), item(row.before()),
					amount(row.before()),
					item(row.after()) + ((row.after() != null && !row.after().isOption()) ? period : ""),
					amount(row.after())));
	}

	private String item(LineItem item) {
		if (item == null) {
			return this.texts.of("amendment.none");
		}
		String name = item.isOption() ? this.texts.of("catalog.line.option", item.name()) : item.name();
		return this.texts.of("amendment.item", name, this.texts.number(item.quantity()) + item.unit(),
				this.texts.number(item.unitPrice()));
	}

	private String amount(LineItem item) {
		return (item != null) ? this.texts.number(item.amount()) : "";
	}

	private AmendmentTask.Charged charged(Charge.Item item) {
		Charge.Share share = item.share();
		String calculation = (share == null)
				? this.texts.of("amendment.whole", this.texts.number(item.quantity()),
						this.texts.number(item.unitPrice()))
				: this.texts.of("amendment.share", this.texts.number(share.quantity()),
						this.texts.number(share.unitPrice()), share.daysLeft(), share.daysOfTerm());
		return new AmendmentTask.Charged(item.name(), calculation, this.texts.number(item.amountWithoutTax()));
	}

	private List<String> reasons(Amendment amendment) {
		List<String> reasons = new ArrayList<>();
		CancellationReason reason = amendment.cancellationReason();
		reason.causes().forEach((cause) -> reasons.add(this.texts.of("amendment.cause." + cause)));
		if (reason.words() != null && !reason.words().isBlank()) {
			reasons.add(reason.words());
		}
		return reasons;
	}

	private List<AmendmentTask.Other> others(Amendment amendment) {
		List<Contract> others = otherContracts(amendment);
		List<String> inProcedure = others.stream()
			.filter((other) -> other.openProcedure().isPresent())
			.map(Contract::number)
			.toList();
		Map<String, Amendment> open = this.amendments.open(inProcedure);
		return others.stream()
			.map((other) -> new AmendmentTask.Other(other.number(), this.texts.of("contract.status." + other.status()),
					amount(other), open.containsKey(other.number()) ? procedure(open.get(other.number())) : ""))
			.toList();
	}

	private String amount(Contract contract) {
		return this.texts.of("amendment.amount-a-period", this.texts.number(contract.amountOn(today())),
				this.texts.of("catalog.period." + contract.billingPeriod()));
	}

	private String procedure(Amendment open) {
		return this.texts.of("amendment.open", open.number(), this.texts.of("amendment.kind." + open.kind()),
				this.texts.of("amendment.status." + open.status()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
