package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.UnstartedTexts;
import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.Delivery;
import dev.keiyaku.delivery.DeliveryLine;
import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What mails about a procedure can say (store 6.3, 7.3). */
@Component
class AmendmentMailFacts implements MailFacts<AmendmentNumbers> {

	private final Amendments amendments;

	private final Contracts contracts;

	private final UnstartedTexts unstarted;

	private final Deliveries deliveries;

	private final Texts texts;

	private final Clock clock;

	AmendmentMailFacts(Amendments amendments, Contracts contracts, UnstartedTexts unstarted, Deliveries deliveries,
			Texts texts, Clock clock) {
		this.amendments = amendments;
		this.contracts = contracts;
		this.unstarted = unstarted;
		this.deliveries = deliveries;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		Buyer buyer = this.amendments.byNumber(businessKey).buyer();
		Contact contact = buyer.contact();
		return new MailRecipient(buyer.companyName(), contact.department(), contact.name(), contact.email());
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		Amendment amendment = this.amendments.byNumber(businessKey);
		Proposal proposal = amendment.proposal();
		Amounts charge = amendment.charge().amounts();
		Optional<Delivery> delivery = this.deliveries.find(businessKey, amendment.companyId());
		Map<String, Object> facts = new HashMap<>();
		facts.put("companyName", amendment.buyer().companyName());
		facts.put("kind", this.texts.of("amendment.kind." + amendment.kind()));
		facts.put("contractNumber", amendment.contractNumber());
		facts.put("changes", proposal.changed().stream().map(this::change).toList());
		facts.put("effectiveDay", amendment.effectiveDay().map(this.texts::dayWithWeekday).orElse(null));
		facts.put("isOpen", amendment.isWithdrawable(LocalDate.now(this.clock)));
		facts.put("lastDayBefore",
				amendment.effectiveDay().map((day) -> this.texts.day(day.minusDays(1))).orElse(null));
		facts.put("unstarted", unstarted(amendment));
		facts.put("endsContract", proposal.endsContract());
		facts.put("successors", successors(amendment));
		facts.put("amountBefore", proposal.amountBefore());
		facts.put("amountAfter", proposal.amountAfter());
		facts.put("period", this.texts.of("catalog.period." + proposal.billingPeriod()));
		facts.put("isCharged", proposal.needsCreditCheck());
		facts.put("subtotal", charge.subtotal());
		facts.put("taxes", charge.taxes());
		facts.put("total", charge.total());
		facts.put("declineReason", amendment.declineReason().orElse(null));
		facts.put("lines", delivery.map(Delivery::lines).orElse(List.of()).stream().map(this::delivered).toList());
		facts.put("deliveryNote", delivery.flatMap(Delivery::note).orElse(null));
		return facts;
	}

	/** What becomes of the price of a contract that ends unstarted by it. */
	private String unstarted(Amendment amendment) {
		return (amendment.timing() == Timing.BEFORE_START && !amendment.isStopped())
				? this.unstarted.of(amendment.contractNumber()) : "";
	}

	private Map<String, Object> change(LineChange change) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("line", change.number());
		facts.put("before", items(Stream.of(change.before())));
		facts.put("after", items(change.remains().stream()));
		facts.put("movesTo", change.leaves() ? this.texts.of("catalog.period." + change.movesTo()) : null);
		return facts;
	}

	private List<Map<String, Object>> items(Stream<ContractLine> lines) {
		return Line.items(lines.toList()).stream().map(this::item).toList();
	}

	private Map<String, Object> item(LineItem item) {
		String name = item.isOption() ? this.texts.of("catalog.line.option", item.name()) : item.name();
		return Map.of("name", name, "quantity", item.quantity(), "unit", item.unit(), "amount", item.amount());
	}

	private Map<String, Object> delivered(DeliveryLine line) {
		return Map.of("name", line.name(), "quantity", line.quantity(), "unit", line.unit());
	}

	/** The contracts in which lines go on, once they are open. */
	private List<String> successors(Amendment amendment) {
		return amendment.proposal().leaving().isEmpty() ? List.of()
				: this.contracts.successors(amendment.contractNumber())
					.stream()
					.filter((contract) -> contract.begunBy().equals(amendment.number()))
					.map(Contract::number)
					.toList();
	}

}
