package dev.keiyaku.amendment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.CancellationReason;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.document.Papers;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.Place;
import dev.keiyaku.purchase.PurchaseView;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** お申込内容: what a customer has asked for on a contract, on paper (store 6.2). */
@Component
class ProcedurePaper {

	private final Papers papers;

	private final ProposalTable table;

	private final PurchaseView purchases;

	private final Texts texts;

	private final Clock clock;

	ProcedurePaper(Papers papers, ProposalTable table, PurchaseView purchases, Texts texts, Clock clock) {
		this.papers = papers;
		this.table = table;
		this.purchases = purchases;
		this.texts = texts;
		this.clock = clock;
	}

	/** The file's name. */
	String fileName(Amendment amendment) {
		return this.texts.of("amendment.paper.file", amendment.number());
	}

	/** The procedure as a PDF, as it stands today. */
	byte[] of(Amendment amendment) {
		Proposal proposal = amendment.proposal();
		Place place = amendment.buyer().place();
		Map<String, Object> content = new HashMap<>(this.table.of(proposal));
		content.put("title", this.texts.of("amendment.paper.title." + amendment.kind()));
		content.put("number", amendment.number());
		content.put("issuedOn", this.texts.day(today()));
		content.put("address", this.texts.envelope(place.postalCode(), place.address()));
		content.put("companyName", amendment.buyer().companyName());
		content.put("facts", facts(amendment));
		content.put("lines", this.table.lines(proposal));
		content.put("sums", sums(proposal));
		content.put("charge", amendment.charge().amounts());
		content.put("remarks", remarks(amendment));
		return this.papers.pdf("procedure", fileName(amendment), content);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private List<Map<String, Object>> facts(Amendment amendment) {
		List<Map<String, Object>> facts = new ArrayList<>();
		facts.add(fact("amendment.paper.contract", amendment.contractNumber()));
		facts.add(fact("amendment.requested", this.texts.moment(amendment.requestedAt())));
		facts.add(fact("amendment.paper.status", status(amendment)));
		facts.add(fact("amendment.effective-day",
				amendment.effectiveDay()
					.map(this.texts::dayWithWeekday)
					.orElseGet(() -> this.texts.of("amendment.effective.before-start")),
				amendment.proposal().reason()));
		if (amendment.proposal().endsContract()) {
			amendment.effectiveDay()
				.map((day) -> fact("amendment.paper.last-day", this.texts.day(day.minusDays(1))))
				.ifPresent(facts::add);
		}
		amendment.arrangedEnd().map((day) -> fact("amendment.arranged-end", this.texts.day(day))).ifPresent(facts::add);
		facts.add(person("amendment.paper.applicant", amendment.buyer().title(), amendment.buyer().contact()));
		amendment.endUser().map(this::endUser).ifPresent(facts::add);
		amendment.paymentMethod()
			.map((method) -> fact("document.payment", this.purchases.paymentMethod(method)))
			.ifPresent(facts::add);
		return facts;
	}

	/** Of one that was stopped, that nothing of it holds. */
	private String[] status(Amendment amendment) {
		String status = this.texts.of("amendment.paper.status.of",
				this.texts.of("amendment.status." + amendment.status()), this.texts.day(today()));
		return "stopped".equals(amendment.status().mood()) ? new String[] { status, this.texts.of("amendment.stopped") }
				: new String[] { status };
	}

	private Map<String, Object> endUser(EndUser user) {
		Map<String, Object> person = person("amendment.paper.user", null, user.contact());
		return Map.of("title", person.get("title"), "lines",
				Stream
					.concat(Stream.of(this.texts.envelope(user.place().postalCode(), user.place().address())),
							((List<?>) person.get("lines")).stream())
					.toList());
	}

	private Map<String, Object> person(String title, String post, Contact contact) {
		String name = Stream.of(contact.department(), post, contact.name())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		return fact(title, this.texts.of("amendment.paper.person", name),
				this.texts.of("amendment.paper.reached", this.texts.phone(contact.phone()), contact.email()));
	}

	private Map<String, Object> fact(String title, String... lines) {
		return Map.of("title", this.texts.of(title), "lines", List.of(lines));
	}

	/**
	 * Of a billing period; where another contract goes on, its lines are not among them.
	 */
	private List<Map<String, Object>> sums(Proposal proposal) {
		Amounts before = Amounts.of(proposal.before());
		Amounts after = Amounts.of(proposal.after());
		boolean ends = proposal.endsContract();
		String end = this.texts.of("amendment.ends");
		return List.of(
				sum("amendment.paper.subtotal", before.subtotal(), ends ? end : this.texts.yen(after.subtotal())),
				sum("amendment.charge.tax", before.tax(), ends ? "" : this.texts.yen(after.tax())),
				sum("amendment.paper.total", before.total(), ends ? "" : this.texts.yen(after.total())));
	}

	private Map<String, Object> sum(String title, long before, String after) {
		return Map.of("title", this.texts.of(title), "before", this.texts.yen(before), "after", after);
	}

	private List<String> remarks(Amendment amendment) {
		List<String> remarks = new ArrayList<>();
		amendment.answers()
			.forEach((answer) -> remarks
				.add(this.texts.of("amendment.paper.answer", answer.planName(), answer.question(), answer.answer())));
		this.purchases.consents(amendment.consents())
			.forEach((consent) -> remarks.add(this.texts.of("amendment.paper.consent", consent)));
		CancellationReason reason = amendment.cancellationReason();
		reason.causes()
			.forEach((cause) -> remarks
				.add(this.texts.of("amendment.paper.cause", this.texts.of("amendment.cause." + cause))));
		if (reason.words() != null && !reason.words().isBlank()) {
			reason.words()
				.strip()
				.lines()
				.map((line) -> this.texts.of("amendment.paper.cause", line))
				.forEach(remarks::add);
		}
		return remarks;
	}

}
