package dev.keiyaku.order.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.Orders;
import dev.keiyaku.quote.PlanMaximums;
import dev.keiyaku.wizard.Digest;
import dev.keiyaku.wizard.Glance;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;

/**
 * The order wizard (store 4.1), whatever is ordered. What is entered for one source is
 * never taken for another.
 *
 * @param <T> the source, which the order uses up: a cart or a quote
 */
abstract class OrderWizard<T> extends WizardController<OrderWizard.Subject<T>> {

	private final Members members;

	private final OrderFormData formData;

	private final OrderFromAnswers fromAnswers;

	private final Orders orders;

	private final PlanMaximums maximums;

	OrderWizard(WizardPages pages, Members members, OrderFormData formData, OrderFromAnswers fromAnswers, Orders orders,
			PlanMaximums maximums) {
		super(pages);
		this.members = members;
		this.formData = formData;
		this.fromAnswers = fromAnswers;
		this.orders = orders;
		this.maximums = maximums;
	}

	/** What is ordered, out of what, and by whom. */
	record Subject<T>(T source, Purchase purchase, Member member) {
	}

	/** The source, if it can be ordered now. */
	abstract Optional<T> orderable(WizardVisit visit);

	abstract Purchase purchase(T source);

	/** Where the lines can be changed; empty when they cannot. */
	Optional<String> editPath() {
		return Optional.empty();
	}

	/**
	 * First values of the customer's form that are known better than the member's own.
	 */
	Map<String, Object> prefill(T source) {
		return Map.of();
	}

	@Override
	public String processKey() {
		return OrderAcceptance.KEY;
	}

	@Override
	public Optional<WizardFacts<Subject<T>>> facts(WizardVisit visit) {
		return orderable(visit).map((source) -> {
			Purchase purchase = purchase(source);
			Member member = this.members.byId(visit.member().memberId());
			Map<String, Object> data = this.formData.data(member.company(), purchase);
			editPath().ifPresent((path) -> data.put("editPath", path));
			Map<String, Object> prefill = new HashMap<>(this.formData.prefill(member.company(), member));
			prefill.putAll(prefill(source));
			return new WizardFacts<>(new Subject<>(source, purchase, member), fingerprint(purchase), data, prefill);
		});
	}

	/**
	 * A price, a question, terms or a start date that changed make it another purchase,
	 * too: nobody orders at a price that they did not see, be the sum the same, or under
	 * terms that they did not read.
	 */
	private String fingerprint(Purchase purchase) {
		return "%s/%s/%d/%d".formatted(purchase.origin(), Digest.of(purchase.lines().toString()),
				this.formData.edition(purchase),
				purchase.stale().stream().map((item) -> item.asked().lineId()).toList().hashCode());
	}

	/** Start dates chosen anew have to be possible. */
	@Override
	public FormCheck check(Subject<T> subject, String formId, FormCheck check) {
		return StartDatesForm.ID.equals(formId) ? this.formData.checkStarts(subject.purchase(), check) : check;
	}

	/**
	 * Places the order in the wizard's transaction, and returns its number. Whoever of
	 * the company orders at the same moment waits.
	 */
	String place(Subject<T> subject, WizardAnswers answers) {
		long company = subject.member().company().id();
		this.maximums.hold(company);
		List<PlanMaximums.Wanted> wanted = subject.purchase()
			.asked()
			.stream()
			.map((item) -> new PlanMaximums.Wanted(item.plan(), item.line().quantity()))
			.toList();
		if (!this.maximums.problems(wanted, company).isEmpty()) {
			throw new WizardConflictException("order.too-many", fallbackPath(),
					new IllegalStateException("more than the company can have"));
		}
		return this.orders
			.place(this.fromAnswers.order(subject.member().company(), subject.member(), subject.purchase(), answers));
	}

	@Override
	public Optional<Glance> glance(Subject<T> subject) {
		return Optional.of(this.formData.glance(subject.purchase()));
	}

	@Override
	public Optional<String> confirmationSummary() {
		return Optional.of("quote/parts :: summary");
	}

	@Override
	public String donePath(String number) {
		return "/order/done/" + number;
	}

}
