package dev.keiyaku.order.web;

import java.util.Map;

import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Orders;
import dev.keiyaku.quote.CartChangedException;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;
import dev.keiyaku.wizard.web.WizardVisit;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /order}: the wizard's steps for the cart, and the page that says it is done,
 * whatever was ordered.
 */
@Controller
@RequestMapping("/order")
class OrderWizardController extends WizardController {

	private final OrderWizards wizards;

	private final Orders orders;

	private final Texts texts;

	OrderWizardController(WizardPages pages, OrderWizards wizards, Orders orders, Texts texts) {
		super(pages);
		this.wizards = wizards;
		this.orders = orders;
		this.texts = texts;
	}

	@ModelAttribute(VISIT)
	WizardVisit visit(@AuthenticationPrincipal SignedInMember member) {
		return new WizardVisit(this.wizards.fromCart(), WizardOwner.member(member.memberId()));
	}

	@GetMapping
	ModelAndView begin(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit) {
		return start(visit);
	}

	@GetMapping("/done/{number}")
	ModelAndView done(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		return this.orders.find(number, member.companyId())
			.map(order -> new ModelAndView("order/done", Map.of("order", order)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * The cart was changed in another window between the confirmation page and the order.
	 */
	@ExceptionHandler(CartChangedException.class)
	ResponseEntity<Map<String, Object>> cartChanged() {
		return FormResponses.conflict(this.texts.of("order.cart-changed"), this.wizards.fromCart().path());
	}

}
