package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Term;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out what a change or a cancellation of a contract comes to today, or why it
 * cannot be (store 6.2, 7.2). Nothing is stored.
 */
@Service
@Transactional(readOnly = true)
public class Proposals {

	private final Catalog catalog;

	private final ChangeEligibility eligibility;

	private final LineLimits limits;

	private final Texts texts;

	private final Clock clock;

	Proposals(Catalog catalog, ChangeEligibility eligibility, LineLimits limits, Texts texts, Clock clock) {
		this.catalog = catalog;
		this.eligibility = eligibility;
		this.limits = limits;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * What a change of quantities, plans and options comes to.
	 * @param targets lines without one stay as they are
	 * @param wished the day on which it is to begin, JST, where it takes effect within
	 * the running term; empty when it was not asked for yet: then the first possible day
	 * is proposed
	 */
	public Proposed change(Contract contract, List<LineTarget> targets, Optional<LocalDate> wished) {
		return change(basis(contract, targets), targets, wished);
	}

	/** The same, of what has been looked up already. */
	public Proposed change(Basis basis, List<LineTarget> targets, Optional<LocalDate> wished) {
		Contract contract = basis.contract();
		List<LineDraft> drafts = drafts(basis, targets);
		List<Refusal> refusals = new ArrayList<>();
		drafts.forEach((draft) -> refusals.addAll(this.limits.ofChange(draft)));
		if (!refusals.isEmpty()) {
			return Proposed.refused(refusals);
		}
		if (drafts.stream().allMatch((draft) -> draft.kinds().isEmpty())) {
			return Proposed.refused(List.of(Refusal.ofAll(this.texts.of("amendment.refusal.unchanged"))));
		}
		Verdict verdict = verdict(about(basis), drafts, LineDraft::kinds);
		if (verdict.isRefused()) {
			return Proposed.refused(verdict.refusals());
		}
		Term term = contract.termOn(today());
		if (verdict.timing() == Timing.IMMEDIATE) {
			Optional<LocalDate> earliest = this.limits.earliest(changed(drafts), term);
			if (earliest.isPresent()) {
				return immediate(contract, drafts, wished, earliest.get(), verdict);
			}
			verdict = new Verdict(Timing.END_OF_TERM, this.texts.of("amendment.reason.no-day-left"), List.of());
		}
		LocalDate nextTerm = term.lastDay().plusDays(1);
		List<LineChange> changes = changes(contract, drafts, (draft) -> LinePrices.on(nextTerm, draft));
		return Proposed.possible(new Proposal(AmendmentKind.CHANGE, verdict.timing(), nextTerm, verdict.reason(),
				contract.billingPeriod(), changes, chargeOfNextTerm(changes)));
	}

	private Proposed immediate(Contract contract, List<LineDraft> drafts, Optional<LocalDate> wished,
			LocalDate earliest, Verdict verdict) {
		Term term = contract.termOn(today());
		LocalDate day = wished.orElse(earliest);
		List<Refusal> refusals = this.limits.day(changed(drafts), term, day);
		if (!refusals.isEmpty()) {
			return Proposed.refused(refusals);
		}
		List<LineChange> changes = changes(contract, drafts,
				(draft) -> LinePrices.ofRunningTerm(term.firstDay(), draft));
		return Proposed.possible(new Proposal(AmendmentKind.CHANGE, Timing.IMMEDIATE, day, verdict.reason(),
				contract.billingPeriod(), changes, LinePrices.restOfTerm(changes, term, day)));
	}

	/**
	 * What cancelling parts of a contract comes to.
	 * @param targets what is to be left of lines; those without one stay as they are
	 */
	public Proposed cancel(Contract contract, List<LineTarget> targets) {
		return cancel(basis(contract, targets), targets);
	}

	/** The same, of what has been looked up already. */
	public Proposed cancel(Basis basis, List<LineTarget> targets) {
		List<LineDraft> drafts = drafts(basis, targets).stream().map(LineDraft::withoutOrphans).toList();
		if (drafts.stream().allMatch((draft) -> draft.target().isGone())) {
			return cancelAll(basis);
		}
		List<Refusal> refusals = new ArrayList<>();
		drafts.forEach((draft) -> refusals.addAll(this.limits.ofCancellation(draft)));
		if (refusals.isEmpty() && drafts.stream().allMatch((draft) -> draft.kinds().isEmpty())) {
			refusals.add(Refusal.ofAll(this.texts.of("amendment.refusal.nothing-cancelled")));
		}
		if (!refusals.isEmpty()) {
			return Proposed.refused(refusals);
		}
		return end(basis, drafts, ChangeKind.CANCEL_PART, AmendmentKind.PARTIAL_CANCELLATION);
	}

	/** What cancelling the whole contract comes to. */
	public Proposed cancelAll(Contract contract) {
		return cancelAll(basis(contract, List.of()));
	}

	private Proposed cancelAll(Basis basis) {
		Optional<String> begunByChange = whyNotBeforeItsStart(basis.contract());
		if (begunByChange.isPresent()) {
			return Proposed.refused(List.of(Refusal.ofAll(begunByChange.get())));
		}
		List<LineTarget> targets = basis.contract().linesOn(today()).stream().map(LineDraft::gone).toList();
		return end(basis, drafts(basis, targets), ChangeKind.CANCEL_ALL, AmendmentKind.FULL_CANCELLATION);
	}

	private Proposed end(Basis basis, List<LineDraft> drafts, ChangeKind change, AmendmentKind kind) {
		Contract contract = basis.contract();
		Verdict verdict = verdict(about(basis), changed(drafts), (draft) -> Set.of(change));
		if (verdict.isRefused()) {
			return Proposed.refused((kind == AmendmentKind.FULL_CANCELLATION)
					? List.of(Refusal.ofAll(verdict.refusals().get(0).reason())) : verdict.refusals());
		}
		Timing timing = verdict.timing();
		LocalDate nextTerm = contract.termOn(today()).lastDay().plusDays(1);
		return Proposed.possible(new Proposal(kind, timing, (timing == Timing.BEFORE_START) ? null : nextTerm,
				verdict.reason(), contract.billingPeriod(),
				changes(contract, drafts, (draft) -> LinePrices.on(nextTerm, draft)), Charge.NONE));
	}

	/**
	 * What comes of the same wish now: the very proposal, unless something has changed
	 * since it was shown.
	 * @param contract with its lines as they are now
	 */
	Proposed again(Contract contract, Proposal shown) {
		List<LineTarget> targets = shown.changes().stream().map(LineChange::target).toList();
		return switch (shown.kind()) {
			case CHANGE -> change(contract, targets,
					(shown.timing() == Timing.IMMEDIATE) ? Optional.of(shown.effectiveDay()) : Optional.empty());
			case PARTIAL_CANCELLATION -> cancel(contract, targets);
			case FULL_CANCELLATION -> cancelAll(contract);
		};
	}

	/**
	 * What is looked up once for all questions about a contract today.
	 * @param plans those of its lines, and those to which they may be changed, by code
	 */
	public Basis basis(Contract contract, Map<String, Plan> plans) {
		return new Basis(contract, plans, this.eligibility.newest());
	}

	/** The same, with the plans of its lines as pages show them. */
	public Basis basis(Contract contract) {
		return basis(contract, this.catalog.shownPlans(planCodes(contract).collect(Collectors.toSet())));
	}

	private Basis basis(Contract contract, List<LineTarget> targets) {
		return basis(contract,
				this.catalog.shownPlans(Stream.concat(planCodes(contract), targets.stream().map(LineTarget::planCode))
					.collect(Collectors.toSet())));
	}

	private Stream<String> planCodes(Contract contract) {
		return contract.linesOn(today()).stream().map(ContractLine::planCode);
	}

	/**
	 * Why nothing of a contract can be changed, whatever is chosen; empty when something
	 * can.
	 */
	public Optional<String> whyNoChange(Basis basis) {
		return whyNothing(basis, ChangeKind.DECREASE)
			.or(() -> drafts(basis, List.of()).stream().anyMatch(LineDraft::isVariable) ? Optional.empty()
					: Optional.of(this.texts.of("amendment.refusal.nothing-to-change")));
	}

	/** Why no part of a contract can be cancelled; empty when one can. */
	public Optional<String> whyNoPartialCancellation(Basis basis) {
		return whyNothing(basis, ChangeKind.CANCEL_PART);
	}

	/**
	 * What a change has opened is billed by it: until it starts, the change is taken
	 * back.
	 */
	private Optional<String> whyNotBeforeItsStart(Contract contract) {
		return Optional.of(contract)
			.filter((successor) -> successor.isAwaitingStart() && successor.predecessorNumber().isPresent())
			.map((successor) -> this.texts.of("amendment.refusal.begun-by-change", successor.begunBy(),
					successor.predecessorNumber().orElseThrow()));
	}

	/** Why a contract cannot be cancelled in whole; empty when it can. */
	public Optional<String> whyNoCancellation(Basis basis) {
		Optional<String> begunByChange = whyNotBeforeItsStart(basis.contract());
		if (begunByChange.isPresent()) {
			return begunByChange;
		}
		BiFunction<LineDraft, ChangeKind, Eligibility> table = about(basis);
		return drafts(basis, List.of()).stream()
			.map((draft) -> table.apply(draft, ChangeKind.CANCEL_ALL))
			.filter((answer) -> answer.timing().isEmpty())
			.map(Eligibility::reason)
			.findFirst();
	}

	private Optional<String> whyNothing(Basis basis, ChangeKind kind) {
		BiFunction<LineDraft, ChangeKind, Eligibility> table = about(basis);
		List<Eligibility> answers = drafts(basis, List.of()).stream().map((draft) -> table.apply(draft, kind)).toList();
		return answers.stream().anyMatch((answer) -> answer.timing().isPresent()) ? Optional.empty()
				: Optional.of(answers.stream().map(Eligibility::reason).distinct().collect(Collectors.joining()));
	}

	private static Verdict verdict(BiFunction<LineDraft, ChangeKind, Eligibility> table, List<LineDraft> drafts,
			Function<LineDraft, Set<ChangeKind>> kinds) {
		List<Refusal> refusals = new ArrayList<>();
		List<Eligibility> possible = new ArrayList<>();
		for (LineDraft draft : drafts) {
			for (ChangeKind kind : kinds.apply(draft)) {
				Eligibility answer = table.apply(draft, kind);
				if (answer.timing().isPresent()) {
					possible.add(answer);
				}
				else {
					refusals.add(Refusal.of(draft.before().number(), LineDraft.field(kind), answer.reason()));
				}
			}
		}
		return Verdict.of(possible, refusals);
	}

	/** The decision, with what all questions about the contract have in common. */
	private BiFunction<LineDraft, ChangeKind, Eligibility> about(Basis basis) {
		Contract contract = basis.contract();
		YearMonth renewalMonth = contract.termOn(today()).renewalMonth();
		boolean inRenewalMonth = contract.isRenewedYearly() && renewalMonth.equals(YearMonth.from(today()));
		return (draft, kind) -> basis.decision()
			.apply(new ChangeEligibility.Question(contract.statusOn(today()), contract.billingPeriod(),
					draft.periodAfter(contract.billingPeriod()), contract.startDate(), renewalMonth, inRenewalMonth,
					draft.to().map(Plan::onSale).orElse(false), draft.from().map(Plan::changeable).orElse(true), kind));
	}

	private List<LineDraft> drafts(Basis basis, List<LineTarget> targets) {
		Map<Integer, LineTarget> wanted = new HashMap<>();
		targets.forEach((target) -> wanted.put(target.lineNumber(), target));
		return LinePrices.running(basis.contract(), today(), basis.plans()).stream().map((line) -> {
			LineTarget target = wanted.getOrDefault(line.number(), LineDraft.asIs(line));
			return new LineDraft(line, target, Optional.ofNullable(basis.plans().get(line.planCode())),
					Optional.ofNullable(basis.plans().get(target.planCode())), this.texts.of("catalog.option.unit"));
		}).toList();
	}

	private static List<LineDraft> changed(Collection<LineDraft> drafts) {
		return drafts.stream().filter((draft) -> !draft.kinds().isEmpty()).toList();
	}

	private List<LineChange> changes(Contract contract, List<LineDraft> drafts,
			Function<LineDraft, ContractLine> priced) {
		return drafts.stream().map((draft) -> {
			if (draft.target().isGone()) {
				return new LineChange(draft.before().number(), draft.before(), null, null, draft.kinds());
			}
			BillingPeriod period = draft.periodAfter(contract.billingPeriod());
			return new LineChange(draft.before().number(), draft.before(), priced.apply(draft),
					(period == contract.billingPeriod()) ? null : period, draft.kinds());
		}).toList();
	}

	/**
	 * Lines that go on by another billing period are billed in any case; those that stay,
	 * when they cost more than before.
	 */
	private static Charge chargeOfNextTerm(List<LineChange> changes) {
		List<ContractLine> staying = changes.stream().filter(LineChange::stays).map(LineChange::after).toList();
		long before = changes.stream().mapToLong((change) -> change.before().amountWithoutTax()).sum();
		long after = staying.stream().mapToLong(ContractLine::amountWithoutTax).sum();
		Stream<ContractLine> leaving = changes.stream().filter(LineChange::leaves).map(LineChange::after);
		return new Charge(Stream.concat((after > before) ? staying.stream() : Stream.empty(), leaving)
			.flatMap((line) -> line.items().stream())
			.map(Charge::whole)
			.toList());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** What is looked up once for all questions about a contract. */
	public record Basis(Contract contract, Map<String, Plan> plans,
			Function<ChangeEligibility.Question, Eligibility> decision) {
	}

	/** What the decisions on all changes come to: one that is refused refuses all. */
	private record Verdict(Timing timing, String reason, List<Refusal> refusals) {

		static Verdict of(List<Eligibility> possible, List<Refusal> refusals) {
			if (!refusals.isEmpty()) {
				return new Verdict(null, null, refusals);
			}
			Eligibility latest = possible.stream()
				.filter((answer) -> answer.timing().equals(Optional.of(Timing.END_OF_TERM)))
				.findFirst()
				.orElse(possible.get(0));
			return new Verdict(latest.timing().orElseThrow(), latest.reason(), List.of());
		}

		boolean isRefused() {
			return !this.refusals.isEmpty();
		}

	}

}
