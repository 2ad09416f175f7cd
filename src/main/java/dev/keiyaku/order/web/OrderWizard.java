package dev.keiyaku.order.web;

import java.util.Optional;

import dev.keiyaku.form.WizardAnswers;
import dev.keiyaku.form.WizardFacts;
import dev.keiyaku.form.WizardOwner;
import dev.keiyaku.form.WizardSubject;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.order.Orders;
import dev.keiyaku.quote.Cart;
import dev.keiyaku.quote.CartCheck;
import dev.keiyaku.quote.Carts;

import org.springframework.stereotype.Component;

/**
 * The order wizard (spec 4.1): its subject is the member's cart, which the order
 * consumes.
 */
@Component
class OrderWizard implements WizardSubject {

	private final Carts carts;

	private final CartCheck cartCheck;

	private final Members members;

	private final Companies companies;

	private final OrderFormData formData;

	private final OrderFromAnswers fromAnswers;

	private final Orders orders;

	OrderWizard(Carts carts, CartCheck cartCheck, Members members, Companies companies, OrderFormData formData,
			OrderFromAnswers fromAnswers, Orders orders) {
		this.carts = carts;
		this.cartCheck = cartCheck;
		this.members = members;
		this.companies = companies;
		this.formData = formData;
		this.fromAnswers = fromAnswers;
		this.orders = orders;
	}

	@Override
	public String processKey() {
		return "order-acceptance";
	}

	@Override
	public String path() {
		return "/order";
	}

	@Override
	public String fallbackPath() {
		return "/cart";
	}

	@Override
	public Optional<WizardFacts> facts(WizardOwner owner) {
		Cart cart = this.carts.of(owner.memberId());
		if (cart.isEmpty() || !this.cartCheck.problems(cart).isEmpty()) {
			return Optional.empty();
		}
		Member member = this.members.byId(owner.memberId());
		Company company = this.companies.byId(member.company().id());
		return Optional.of(new WizardFacts(fingerprint(cart), this.formData.data(company, cart),
				this.formData.prefill(company, member)));
	}

	@Override
	public String complete(WizardOwner owner, WizardAnswers answers) {
		Member member = this.members.byId(owner.memberId());
		Company company = this.companies.byId(member.company().id());
		Cart ordered = this.carts.consume(owner.memberId(), version(answers.facts()));
		return this.orders.place(this.fromAnswers.order(company, member, ordered, answers));
	}

	@Override
	public Optional<String> confirmationSummary() {
		return Optional.of("order/confirm-summary :: summary");
	}

	@Override
	public String donePath(String number) {
		return "/order/done/" + number;
	}

	/**
	 * A price, a question or terms that changed make it another cart, too: nobody orders
	 * at a price that they did not see, or under terms that they did not read.
	 */
	private String fingerprint(Cart cart) {
		return cart.version() + ":" + cart.amounts().total() + ":" + this.formData.edition(cart);
	}

	private static long version(WizardFacts facts) {
		return Long.parseLong(facts.fingerprint().split(":")[0]);
	}

}
