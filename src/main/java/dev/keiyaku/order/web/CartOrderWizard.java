package dev.keiyaku.order.web;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Orders;
import dev.keiyaku.purchase.PurchaseItem;
import dev.keiyaku.quote.Cart;
import dev.keiyaku.quote.CartChangedException;
import dev.keiyaku.quote.CartCheck;
import dev.keiyaku.quote.CartLine;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.PlanMaximums;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /order}: ordering the member's cart, which the order consumes in the very
 * version that was confirmed; and the page that says it is done, whatever was ordered.
 */
@Controller
@RequestMapping("/order")
class CartOrderWizard extends OrderWizard<Cart> {

	private static final String CART = "/cart";

	private final Carts carts;

	private final CartCheck check;

	private final PlanMaximums maximums;

	private final Orders orders;

	CartOrderWizard(WizardPages pages, Members members, OrderFormData formData, OrderFromAnswers fromAnswers,
			Orders orders, PlanMaximums maximums, Carts carts, CartCheck check) {
		super(pages, members, formData, fromAnswers, orders, maximums);
		this.maximums = maximums;
		this.carts = carts;
		this.check = check;
		this.orders = orders;
	}

	@Override
	public String fallbackPath() {
		return CART;
	}

	@Override
	Optional<String> editPath() {
		return Optional.of(CART);
	}

	@Override
	Optional<Cart> orderable(WizardVisit visit) {
		return Optional.of(this.carts.of(visit.member().memberId()))
			.filter((cart) -> !cart.isEmpty() && this.check.problems(cart).isEmpty()
					&& this.maximums.problems(cart, visit.member().companyId()).isEmpty());
	}

	@Override
	Purchase purchase(Cart cart) {
		return new Purchase(cart.origin(), cart.lines().stream().map(CartOrderWizard::item).toList());
	}

	/** A cart with a day that has become impossible is not ordered. */
	private static Purchase.Item item(CartLine line) {
		return new Purchase.Item(new PurchaseItem(line.id(), line.plan(), line.priced()), Optional.empty());
	}

	@Override
	public String complete(Subject<Cart> subject, WizardAnswers answers) {
		try {
			this.carts.consume(subject.member().id(), subject.source().version());
		}
		catch (CartChangedException ex) {
			throw new WizardConflictException("order.cart-changed", path(), ex);
		}
		return place(subject, answers);
	}

	@GetMapping("/done/{number}")
	ModelAndView done(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		return this.orders.find(number, member.companyId())
			.map(order -> new ModelAndView("order/done", Map.of("order", order)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
