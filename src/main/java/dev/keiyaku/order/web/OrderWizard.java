package dev.keiyaku.order.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.order.Orders;
import dev.keiyaku.quote.LineProblem;
import dev.keiyaku.quote.LineRules;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.WizardSubject;

/**
 * The order wizard (store 4.1): its subject is the member's cart or a quote, which the
 * order uses up. What is entered for the one is never taken for the other.
 */
class OrderWizard implements WizardSubject {

	private final OrderSource source;

	private final Parts parts;

	OrderWizard(OrderSource source, Parts parts) {
		this.source = source;
		this.parts = parts;
	}

	/** What the wizard works with, whatever is ordered. */
	record Parts(Members members, Companies companies, OrderFormData formData, OrderFromAnswers fromAnswers,
			Orders orders, LineRules rules, Texts texts) {
	}

	@Override
	public String processKey() {
		return "order-acceptance";
	}

	@Override
	public String item() {
		return this.source.item();
	}

	@Override
	public String path() {
		return this.source.path();
	}

	@Override
	public String fallbackPath() {
		return this.source.fallbackPath();
	}

	@Override
	public Optional<WizardFacts> facts(WizardOwner owner) {
		Member member = member(owner);
		return this.source.purchase(member).map((purchase) -> {
			Company company = company(member);
			Map<String, Object> data = this.parts.formData().data(company, purchase);
			this.source.editPath().ifPresent((path) -> data.put("editPath", path));
			Map<String, Object> prefill = new HashMap<>(this.parts.formData().prefill(company, member));
			prefill.putAll(this.source.customer(member));
			return new WizardFacts(fingerprint(purchase), data, prefill);
		});
	}

	/** Start dates chosen anew have to be possible. */
	@Override
	public FormCheck check(WizardOwner owner, String formId, FormCheck check) {
		if (!StartDatesForm.ID.equals(formId)) {
			return check;
		}
		Purchase purchase = this.source.purchase(member(owner)).orElseThrow();
		List<Optional<LocalDate>> starts = StartDatesForm.starts(check.values());
		FormCheck checked = check;
		for (int row = 0; row < Math.min(starts.size(), purchase.stale().size()); row++) {
			Plan plan = purchase.plans().get(purchase.stale().get(row));
			Optional<LineProblem> problem = starts.get(row)
				.flatMap((start) -> this.parts.rules().startDate(plan, start));
			if (problem.isPresent()) {
				checked = checked.with(StartDatesForm.path(row),
						this.parts.texts().of(problem.get().code(), problem.get().arguments()));
			}
		}
		return checked;
	}

	@Override
	public String complete(WizardOwner owner, WizardAnswers answers) {
		Member member = member(owner);
		String origin = origin(answers.facts());
		return this.source.order(member, origin, (purchase) -> this.parts.orders()
			.place(this.parts.fromAnswers().order(company(member), member, purchase, answers)));
	}

	@Override
	public Optional<String> confirmationSummary() {
		return Optional.of("quote/parts :: summary");
	}

	@Override
	public String donePath(String number) {
		return "/order/done/" + number;
	}

	/**
	 * A price, a question, terms or a start date that changed make it another purchase,
	 * too: nobody orders at a price that they did not see, or under terms that they did
	 * not read.
	 */
	private String fingerprint(Purchase purchase) {
		return "%s/%d/%d/%d".formatted(purchase.origin(), purchase.amounts().total(),
				this.parts.formData().edition(purchase.plans()), purchase.stale().hashCode());
	}

	private static String origin(WizardFacts facts) {
		return facts.fingerprint().split("/")[0];
	}

	private Member member(WizardOwner owner) {
		return this.parts.members().byId(owner.memberId());
	}

	private Company company(Member member) {
		return this.parts.companies().byId(member.company().id());
	}

}
