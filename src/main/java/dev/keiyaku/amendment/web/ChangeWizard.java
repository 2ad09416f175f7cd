package dev.keiyaku.amendment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.ChangeKind;
import dev.keiyaku.amendment.Entered;
import dev.keiyaku.amendment.LineChange;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.amendment.Proposals;
import dev.keiyaku.amendment.Proposed;
import dev.keiyaku.amendment.Refusal;
import dev.keiyaku.amendment.RequestAmendment;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.purchase.CustomerForm;
import dev.keiyaku.purchase.PaymentForm;
import dev.keiyaku.purchase.PurchaseConsent;
import dev.keiyaku.purchase.PurchaseItem;
import dev.keiyaku.purchase.QuestionsForm;
import dev.keiyaku.purchase.SalesTermsForm;
import dev.keiyaku.purchase.ServiceTermsForm;
import dev.keiyaku.quote.PlanMaximums;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.Glance;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /mypage/contracts/…/change}: 数量・商品変更手続き (store 6.2). */
@Controller
@RequestMapping("/mypage/contracts/{item}/change")
class ChangeWizard extends AmendmentWizard<ChangeWizard.Subject> {

	private static final String LINES = "change-lines";

	private static final String START = "change-start";

	private final Catalog catalog;

	private final Proposals proposals;

	private final ChangeForms forms;

	private final ProposalTable table;

	private final CustomerForm customer;

	private final QuestionsForm questions;

	private final ServiceTermsForm serviceTerms;

	private final PaymentForm payment;

	private final SalesTermsForm salesTerms;

	private final PlanMaximums maximums;

	private final Texts texts;

	private final Clock clock;

	ChangeWizard(WizardPages pages, Contracts contracts, Members members, Amendments amendments, Catalog catalog,
			Proposals proposals, ChangeForms forms, ProposalTable table, CustomerForm customer, QuestionsForm questions,
			ServiceTermsForm serviceTerms, PaymentForm payment, SalesTermsForm salesTerms, PlanMaximums maximums,
			Texts texts, Clock clock) {
		super(pages, contracts, members, amendments, texts);
		this.catalog = catalog;
		this.proposals = proposals;
		this.forms = forms;
		this.table = table;
		this.customer = customer;
		this.questions = questions;
		this.serviceTerms = serviceTerms;
		this.payment = payment;
		this.salesTerms = salesTerms;
		this.maximums = maximums;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * A change as far as it is chosen.
	 *
	 * @param basis with the plans of the lines, and those to which they can be changed
	 * @param holdings what the company has of these plans
	 * @param answers of the steps before
	 * @param proposal what it comes to; empty as long as it cannot be
	 */
	record Subject(Proposals.Basis basis, PlanMaximums.Holdings holdings, Member member, WizardAnswers answers,
			Optional<Proposal> proposal, List<PurchaseItem> bought, List<PurchaseItem> asked) {

		Contract contract() {
			return this.basis.contract();
		}

		Map<String, Plan> shelf() {
			return this.basis.plans();
		}

	}

	@Override
	public String processKey() {
		return "contract-change";
	}

	/** What the company has of a plan is asked for as well. */
	@Override
	public void lock(WizardVisit visit) {
		super.lock(visit);
		this.maximums.hold(visit.member().companyId());
	}

	@Override
	Optional<String> whyNot(Contract contract) {
		return this.proposals.whyNoChange(this.proposals.basis(contract));
	}

	@Override
	Optional<WizardFacts<Subject>> facts(Contract contract, Member member) {
		List<ContractLine> lines = contract.linesOn(today());
		Map<String, Plan> shelf = shelf(lines);
		Proposals.Basis basis = this.proposals.basis(contract, shelf);
		if (this.proposals.whyNoChange(basis).isPresent()) {
			return Optional.empty();
		}
		Map<String, Object> data = new HashMap<>(this.forms.lines(lines));
		data.putAll(this.customer.data(member.company()));
		data.putAll(this.payment.data());
		data.putAll(this.salesTerms.data());
		data.put("asksStart", false);
		Map<String, Object> prefill = new HashMap<>(this.customer.prefill(member.company(), member));
		prefill.putAll(this.payment.prefill());
		Subject subject = new Subject(basis, this.maximums.holdings(shelf.values(), contract.companyId()), member,
				new WizardAnswers(Map.of()), Optional.empty(), List.of(), List.of());
		return Optional
			.of(new WizardFacts<>(subject, fingerprint(contract, member, shown(contract, shelf)), data, prefill));
	}

	private Map<String, Plan> shelf(List<ContractLine> lines) {
		return this.catalog.shownPlans(lines.stream().map(ContractLine::planCode).collect(Collectors.toSet()))
			.values()
			.stream()
			.flatMap((plan) -> Stream.concat(Stream.of(plan), plan.product().plans().stream()))
			.collect(Collectors.toMap(Plan::code, (plan) -> plan, (one, same) -> one));
	}

	/**
	 * Another text when anything is otherwise that the member sees: the contract's lines,
	 * the term that runs, prices, what is asked and agreed to.
	 */
	private String shown(Contract contract, Map<String, Plan> shelf) {
		LocalDate nextTerm = contract.termOn(today()).lastDay().plusDays(1);
		List<PurchaseItem> all = shelf.values()
			.stream()
			.sorted(Comparator.comparing(Plan::code))
			.map((plan) -> new PurchaseItem(0, plan, null))
			.toList();
		return "%s/%d/%d".formatted(nextTerm, contract.versions().size(),
				List.of(Chosen.prices(shelf, nextTerm), this.questions.edition(all).toList(),
						this.serviceTerms.edition(all).toList(), this.payment.edition(), this.salesTerms.edition())
					.hashCode());
	}

	@Override
	public WizardFacts<Subject> derived(WizardFacts<Subject> facts, WizardAnswers before) {
		Subject subject = facts.subject();
		ChangeChoice choice = choice(subject, before);
		Map<String, Object> data = new HashMap<>(this.forms.data(choice));
		Optional<Proposal> proposal = proposed(subject, choice, before).proposal();
		List<PurchaseItem> bought = proposal.map((possible) -> bought(subject, possible)).orElse(List.of());
		List<PurchaseItem> asked = bought.stream()
			.filter((item) -> isNew(proposal.orElseThrow(), (int) item.lineId()))
			.toList();
		data.putAll(this.questions.data(asked));
		data.putAll(this.serviceTerms.data(bought));
		proposal.filter((possible) -> possible.timing() == Timing.IMMEDIATE)
			.ifPresent((possible) -> data.putAll(this.forms.start(possible.changed()
				.stream()
				.map((change) -> subject.shelf().get(change.after().planCode()))
				.toList(), subject.contract().termOn(today()).lastDay())));
		return facts.with(
				new Subject(subject.basis(), subject.holdings(), subject.member(), before, proposal, bought, asked),
				data);
	}

	@Override
	public Map<String, Object> summed(Subject subject) {
		return subject.proposal().map(this.table::summary).orElse(Map.of());
	}

	private ChangeChoice choice(Subject subject, WizardAnswers answers) {
		return ChangeChoice.of(subject.contract().linesOn(today()), subject.shelf(), answers);
	}

	private Proposed proposed(Subject subject, ChangeChoice choice, WizardAnswers answers) {
		Optional<LocalDate> wished = Optional.ofNullable((LocalDate) answers.form(START).get("desiredStart"));
		return this.proposals.change(subject.basis(), choice.targets(), wished);
	}

	/** What changes and stays, at the prices of the change. */
	private List<PurchaseItem> bought(Subject subject, Proposal proposal) {
		return proposal.changed()
			.stream()
			.flatMap((change) -> change.remains()
				.map((line) -> new PurchaseItem(change.number(), subject.shelf().get(line.planCode()),
						new PricedLine(line.planCode(), line.name(), line.unit(), proposal.billingPeriod(),
								proposal.effectiveDay(), line.quantity(), line.unitPrice(), line.options())))
				.stream())
			.toList();
	}

	/** Whether a line has another plan than before, whose questions nobody answered. */
	private static boolean isNew(Proposal proposal, int lineNumber) {
		return proposal.changed()
			.stream()
			.filter((change) -> change.number() == lineNumber)
			.map(LineChange::kinds)
			.anyMatch((kinds) -> kinds.contains(ChangeKind.PLAN));
	}

	@Override
	public FormCheck check(Subject subject, String formId, FormCheck check) {
		if (!check.passed() || !formId.startsWith("change-")) {
			return check;
		}
		Map<String, Map<String, Object>> forms = new HashMap<>(subject.answers().forms());
		forms.put(formId, check.values());
		WizardAnswers answers = new WizardAnswers(forms);
		ChangeChoice choice = choice(subject, answers);
		FormCheck checked = check;
		Proposed proposed = proposed(subject, choice, answers);
		List<Refusal> refusals = proposed.proposal()
			.map((proposal) -> tooMany(subject, proposal))
			.orElse(proposed.refusals());
		for (Refusal refusal : refusals) {
			Optional<String> path = path(choice, formId, refusal);
			if (path.isPresent()) {
				checked = checked.with(path.get(), refusal.reason());
			}
		}
		return checked;
	}

	/** A plan's maximum is the company's, whatever contract has it (store 3.3). */
	private List<Refusal> tooMany(Subject subject, Proposal proposal) {
		Map<String, Integer> before = quantities(proposal.before());
		Map<String, Integer> after = quantities(
				proposal.changes().stream().flatMap((change) -> change.remains().stream()).toList());
		return proposal.changed().stream().filter((change) -> change.remains().isPresent()).flatMap((change) -> {
			String plan = change.after().planCode();
			return subject.holdings()
				.problem(subject.shelf().get(plan), before.getOrDefault(plan, 0), after.get(plan))
				.map((problem) -> new Refusal(Optional.of(change.number()), "quantity",
						this.texts.of(problem.code(), problem.arguments())))
				.stream();
		}).toList();
	}

	private static Map<String, Integer> quantities(List<ContractLine> lines) {
		return lines.stream()
			.collect(Collectors.groupingBy(ContractLine::planCode, Collectors.summingInt(ContractLine::quantity)));
	}

	/**
	 * A form shows what is wrong with its own fields; the last one that asks what is to
	 * be changed shows everything else, too.
	 */
	private static Optional<String> path(ChangeChoice choice, String formId, Refusal refusal) {
		if (START.equals(formId)) {
			return Optional.of("desiredStart");
		}
		boolean isLast = formId.equals(choice.lastForm());
		if ("day".equals(refusal.field()) || (LINES.equals(formId) && !isLast)) {
			return Optional.empty();
		}
		int line = refusal.lineNumber().orElseGet(() -> choice.lines().get(0).number());
		boolean ofThisForm = switch (formId) {
			case "change-plans" -> refusal.field().equals("plan");
			case "change-options" -> refusal.field().equals("options") || refusal.field().equals("plan");
			default -> false;
		};
		Optional<String> path = choice.path(formId, line, refusal.field());
		if (isLast) {
			return path.or(() -> Optional.of(choice.firstPath()));
		}
		return ofThisForm ? path : Optional.empty();
	}

	@Override
	public Optional<Glance> glance(Subject subject) {
		return Optional.of(this.table.glance(subject.proposal(), subject.contract().linesOn(today()),
				subject.contract().billingPeriod()));
	}

	@Override
	RequestAmendment request(Subject subject, WizardAnswers answers) {
		Member member = subject.member();
		List<PurchaseConsent> consents = Stream
			.concat(this.serviceTerms.consents(subject.bought()).stream(),
					Stream.of(this.payment.consent(), this.salesTerms.consent()))
			.toList();
		return new RequestAmendment(subject.contract().number(), member.company().id(), member.id(),
				subject.proposal().orElseThrow(),
				Entered.ofChange(this.customer.buyer(member.company(), answers),
						this.customer.endUser(member.company(), answers), this.payment.method(answers),
						this.questions.answers(subject.asked(), answers), consents));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
