package dev.keiyaku.amendment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.amendment.AmendmentKind;
import dev.keiyaku.amendment.AmendmentTimeline;
import dev.keiyaku.amendment.Charge;
import dev.keiyaku.amendment.LineChange;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.UnstartedTexts;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.Glance;

import org.springframework.stereotype.Component;

/**
 * What a procedure comes to as pages show it: before and after side by side, amounts,
 * days.
 */
@Component
class ProposalTable {

	private final UnstartedTexts unstarted;

	private final Texts texts;

	private final AmendmentTimeline timeline;

	ProposalTable(UnstartedTexts unstarted, Texts texts, AmendmentTimeline timeline) {
		this.unstarted = unstarted;
		this.texts = texts;
		this.timeline = timeline;
	}

	/**
	 * What templates and forms read: texts, in maps as both know them.
	 */
	Map<String, Object> of(Proposal proposal) {
		Map<String, Object> data = new HashMap<>();
		data.put("changeRows", proposal.changed().stream().flatMap((change) -> rows(proposal, change)).toList());
		List<LineChange> unchanged = proposal.changes().stream().filter(LineChange::isUnchanged).toList();
		data.put("unchangedRows", unchanged.stream().flatMap((change) -> rows(proposal, change)).toList());
		data.put("unchanged",
				unchanged.isEmpty() ? "" : this.texts.of("amendment.unchanged", String.valueOf(unchanged.size())));
		data.put("along", List.of());
		data.put("wholeEnds", "");
		data.put("amountBefore", price(proposal.billingPeriod(), proposal.amountBefore()));
		data.put("amountAfter", proposal.endsContract() ? "" : price(proposal.billingPeriod(), proposal.amountAfter()));
		data.put("successors",
				proposal.leaving()
					.entrySet()
					.stream()
					.map((leaving) -> this.texts.of("amendment.successor",
							this.texts.enumerated(leaving.getValue().stream().map(LineItem::name)),
							price(leaving.getKey(), Amounts.of(leaving.getValue()).subtotal())))
					.toList());
		data.put("effectiveDay", day(proposal));
		data.put("timingReason", proposal.reason());
		data.put("usableUntil", usableUntil(proposal));
		data.put("billedWhen", proposal.charge().isAnything() ? billedWhen(proposal) : "");
		data.put("nextTerm", (proposal.timing() == Timing.IMMEDIATE) ? this.texts.of("amendment.next-term") : "");
		data.put("withdrawableUntil", (proposal.timing() == Timing.BEFORE_START)
				? this.texts.of("amendment.withdrawable.before-start")
				: this.texts.of("amendment.withdrawable", this.texts.day(proposal.effectiveDay().minusDays(1))));
		data.put("billed", proposal.charge().items().stream().map(this::billed).toList());
		data.put("billedTax", this.texts.yen(proposal.charge().amounts().tax()));
		data.put("billedTotal", this.texts.yen(proposal.charge().amounts().total()));
		data.put("unstarted", "");
		data.put("charged", proposal.charge().isAnything());
		return data;
	}

	/** The same, with what is paid where it ends a contract that has not started. */
	Map<String, Object> of(Proposal proposal, String contractNumber) {
		Map<String, Object> data = of(proposal);
		data.put("unstarted", unstarted(proposal, contractNumber));
		return data;
	}

	/** What is paid where it ends a contract that has not started. */
	String unstarted(Proposal proposal, String contractNumber) {
		return (proposal.timing() == Timing.BEFORE_START) ? this.unstarted.of(contractNumber) : "";
	}

	/** What is read before it is sent, with what comes then. */
	Map<String, Object> summary(Proposal proposal) {
		Map<String, Object> data = of(proposal);
		data.put("steps", steps(proposal));
		return data;
	}

	/**
	 * What a procedure comes to, in the few words that its wizard keeps in view.
	 * @param lines the contract's, as long as there is no proposal
	 */
	Glance glance(Optional<Proposal> proposal, List<ContractLine> lines, BillingPeriod period) {
		return proposal.map(this::glance)
			.orElseGet(() -> new Glance(
					several(lines.stream()
						.map((line) -> this.texts.of("amendment.glance.line", line.name(), quantity(line)))
						.toList()),
					this.texts.of("amendment.glance.now", price(period, Amounts.of(lines).subtotal())),
					this.texts.of("amendment.glance.open")));
	}

	private Glance glance(Proposal proposal) {
		List<String> what = proposal.changed().stream().map(this::inShort).toList();
		return new Glance(several(what),
				proposal.charge().isAnything()
						? this.texts.of("amendment.glance.billed", this.texts.yen(proposal.charge().amounts().total()))
						: this.texts.of("amendment.glance.nothing-billed"),
				(proposal.timing() == Timing.BEFORE_START) ? day(proposal)
						: this.texts.of("amendment.glance.from", this.texts.day(proposal.effectiveDay())));
	}

	private String inShort(LineChange change) {
		String before = this.texts.of("amendment.glance.line", change.before().name(), quantity(change.before()));
		if (change.remains().isEmpty()) {
			return this.texts.of("amendment.glance.ends", before);
		}
		ContractLine after = change.after();
		if (change.isAnotherPlan()) {
			return this.texts.of("amendment.amount.change", before,
					this.texts.of("amendment.glance.line", after.name(), quantity(after)));
		}
		return (change.before().quantity() == after.quantity())
				? this.texts.of("amendment.glance.options", after.name())
				: this.texts.of("amendment.amount.change", before, quantity(after));
	}

	private String several(List<String> what) {
		return (what.size() > 1) ? this.texts.of("amendment.glance.more", what.get(0), what.size() - 1) : what.get(0);
	}

	/** The rows of each line, by the lines' numbers. */
	List<Map<String, Object>> lines(Proposal proposal) {
		return proposal.changes()
			.stream()
			.map((change) -> Map.<String, Object>of("number", String.valueOf(change.number()), "rows",
					rows(proposal, change).toList()))
			.toList();
	}

	private String day(Proposal proposal) {
		return (proposal.timing() == Timing.BEFORE_START) ? this.texts.of("amendment.effective.before-start")
				: this.texts.dayWithWeekday(proposal.effectiveDay());
	}

	/** Of what is cancelled, the last day on which it can be used. */
	private String usableUntil(Proposal proposal) {
		return (proposal.kind() == AmendmentKind.CHANGE || proposal.timing() == Timing.BEFORE_START) ? "" : this.texts
			.of("amendment.usable-until", this.texts.dayWithWeekday(proposal.effectiveDay().minusDays(1)));
	}

	private String billedWhen(Proposal proposal) {
		return this.texts.of("amendment.charge.covers." + proposal.timing())
				+ this.texts.of(proposal.needsDelivery() ? "amendment.charge.when.received" : "amendment.charge.when");
	}

	private Map<String, Object> billed(Charge.Item item) {
		Charge.Share share = item.share();
		String how = (share == null)
				? this.texts.of("amendment.billed.whole", this.texts.yen(item.unitPrice()), item.quantity())
				: this.texts.of("amendment.billed.days", this.texts.yen(share.unitPrice()), share.quantity(),
						share.daysLeft(), share.daysOfTerm());
		return Map.of("name", item.name(), "how", how, "amount", this.texts.yen(item.amountWithoutTax()));
	}

	private Stream<Map<String, Object>> rows(Proposal proposal, LineChange change) {
		boolean several = proposal.changes().size() > 1;
		return change.rows().map((item) -> row(proposal, change, item, several));
	}

	/** A contract's only line needs no number. */
	private Map<String, Object> row(Proposal proposal, LineChange change, LineChange.Item item, boolean several) {
		LineItem was = item.before();
		LineItem is = item.after();
		LineItem named = Objects.requireNonNullElse(is, was);
		String name = named.isOption() ? this.texts.of("catalog.line.option", named.name())
				: several ? this.texts.of("amendment.line", change.number(), named.name()) : named.name();
		BillingPeriod after = Objects.requireNonNullElse(change.movesTo(), proposal.billingPeriod());
		boolean changed = was == null || is == null || was.quantity() != is.quantity();
		return Map.of("name", name, "option", named.isOption(), "changed", changed, "quantityBefore", quantity(was),
				"amountBefore", (was != null) ? price(proposal.billingPeriod(), was.amount()) : "", "quantityAfter",
				quantity(is), "amountAfter", (is != null) ? price(after, is.amount()) : "");
	}

	private String quantity(LineItem item) {
		return (item != null) ? this.texts.number(item.quantity()) + item.unit() : "";
	}

	private String price(BillingPeriod period, long amount) {
		return this.texts.of("catalog.price." + period, amount);
	}

	/**
	 * What comes of a proposal once it is sent, as the newest version of its diagram has
	 * it: with whom, and when.
	 */
	private List<Map<String, Object>> steps(Proposal proposal) {
		return this.timeline.ahead(proposal)
			.stream()
			.map((step) -> Map.<String, Object>of("label", step.label(), "who",
					Objects.requireNonNullElse(step.waitsFor(), ""), "when",
					(step.due() != null) ? this.texts.dayOf(step.due()) : "", "within",
					(step.businessDays() != null) ? this.texts.of("amendment.step.within", step.businessDays()) : ""))
			.toList();
	}

}
