package dev.keiyaku.order.web;

import java.util.Map;

import dev.keiyaku.form.WizardOwner;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.form.web.WizardPages;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Orders;
import dev.keiyaku.quote.CartChangedException;
import dev.keiyaku.quote.QuoteNotOrderableException;
import dev.keiyaku.quote.Quotes;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /order}: the wizard's steps, for the cart and for each quote, and the page that
 * says it is done.
 */
@Controller
@RequestMapping("/order")
class OrderWizardController {

	private final WizardPages pages;

	private final OrderWizards wizards;

	private final Quotes quotes;

	private final Orders orders;

	private final MessageSource messages;

	OrderWizardController(WizardPages pages, OrderWizards wizards, Quotes quotes, Orders orders,
			MessageSource messages) {
		this.quotes = quotes;
		this.messages = messages;
		this.pages = pages;
		this.wizards = wizards;
		this.orders = orders;
	}

	@GetMapping
	ModelAndView start(@AuthenticationPrincipal SignedInMember member) {
		return this.pages.start(this.wizards.fromCart(), owner(member));
	}

	@GetMapping("/{slug}")
	ModelAndView show(@AuthenticationPrincipal SignedInMember member, @PathVariable String slug) {
		return this.pages.show(this.wizards.fromCart(), owner(member), slug);
	}

	@PostMapping("/{slug}")
	ResponseEntity<Map<String, Object>> submit(@AuthenticationPrincipal SignedInMember member,
			@PathVariable String slug, FormSubmission submission) {
		return this.pages.submit(this.wizards.fromCart(), owner(member), slug, submission);
	}

	@PutMapping("/{slug}")
	ResponseEntity<Void> saveDraft(@AuthenticationPrincipal SignedInMember member, @PathVariable String slug,
			FormSubmission submission) {
		return this.pages.saveDraft(this.wizards.fromCart(), owner(member), slug, submission);
	}

	@GetMapping("/quotes/{quote}")
	ModelAndView startFromQuote(@AuthenticationPrincipal SignedInMember member, @PathVariable String quote) {
		return this.pages.start(fromQuote(quote, member), owner(member));
	}

	@GetMapping("/quotes/{quote}/{slug}")
	ModelAndView showFromQuote(@AuthenticationPrincipal SignedInMember member, @PathVariable String quote,
			@PathVariable String slug) {
		return this.pages.show(fromQuote(quote, member), owner(member), slug);
	}

	@PostMapping("/quotes/{quote}/{slug}")
	ResponseEntity<Map<String, Object>> submitFromQuote(@AuthenticationPrincipal SignedInMember member,
			@PathVariable String quote, @PathVariable String slug, FormSubmission submission) {
		return this.pages.submit(fromQuote(quote, member), owner(member), slug, submission);
	}

	@PutMapping("/quotes/{quote}/{slug}")
	ResponseEntity<Void> saveDraftFromQuote(@AuthenticationPrincipal SignedInMember member, @PathVariable String quote,
			@PathVariable String slug, FormSubmission submission) {
		return this.pages.saveDraft(fromQuote(quote, member), owner(member), slug, submission);
	}

	/** The quote of another company is not found. */
	private OrderWizard fromQuote(String number, SignedInMember member) {
		if (this.quotes.find(number, member.companyId()).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.wizards.fromQuote(number);
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
		String message = this.messages.getMessage("order.cart-changed", null, LocaleContextHolder.getLocale());
		return FormResponses.conflict(message, this.wizards.fromCart().path());
	}

	/** A colleague was faster, or the quote's last day has just ended. */
	@ExceptionHandler
	ResponseEntity<Map<String, Object>> quoteGone(QuoteNotOrderableException gone) {
		String message = this.messages.getMessage("order.quote-gone", null, LocaleContextHolder.getLocale());
		return FormResponses.conflict(message, this.wizards.fromQuote(gone.number()).fallbackPath());
	}

	private static WizardOwner owner(SignedInMember member) {
		return WizardOwner.member(member.memberId());
	}

}
