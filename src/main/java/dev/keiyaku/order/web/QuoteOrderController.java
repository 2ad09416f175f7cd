package dev.keiyaku.order.web;

import java.util.Map;

import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.QuoteNotOrderableException;
import dev.keiyaku.quote.Quotes;
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

/** {@code /order/quotes/{quote}}: the wizard's steps for a quote. */
@Controller
@RequestMapping("/order/quotes/{quote}")
class QuoteOrderController extends WizardController {

	private final OrderWizards wizards;

	private final Quotes quotes;

	private final Texts texts;

	QuoteOrderController(WizardPages pages, OrderWizards wizards, Quotes quotes, Texts texts) {
		super(pages);
		this.wizards = wizards;
		this.quotes = quotes;
		this.texts = texts;
	}

	/** The quote of another company is not found. */
	@ModelAttribute(VISIT)
	WizardVisit visit(@AuthenticationPrincipal SignedInMember member, @PathVariable String quote) {
		if (this.quotes.find(quote, member.companyId()).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new WizardVisit(this.wizards.fromQuote(quote), WizardOwner.member(member.memberId()));
	}

	@GetMapping
	ModelAndView begin(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit) {
		return start(visit);
	}

	/** A colleague was faster, or the quote's last day has just ended. */
	@ExceptionHandler
	ResponseEntity<Map<String, Object>> quoteGone(QuoteNotOrderableException gone) {
		return FormResponses.conflict(this.texts.of("order.quote-gone"),
				this.wizards.fromQuote(gone.number()).fallbackPath());
	}

}
