package dev.keiyaku.quote.web;

import java.util.Map;

import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.CartChangedException;
import dev.keiyaku.quote.QuoteCheck;
import dev.keiyaku.quote.QuoteStanding;
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

/** {@code /cart/quote}: the quote wizard's steps and the page that says it is done. */
@Controller
@RequestMapping("/cart/quote")
class QuoteWizardPages extends WizardController {

	private final QuoteWizard wizard;

	private final Quotes quotes;

	private final QuoteCheck check;

	private final Texts texts;

	QuoteWizardPages(WizardPages pages, QuoteWizard wizard, Quotes quotes, QuoteCheck check, Texts texts) {
		super(pages);
		this.wizard = wizard;
		this.quotes = quotes;
		this.check = check;
		this.texts = texts;
	}

	@ModelAttribute(VISIT)
	WizardVisit visit(@AuthenticationPrincipal SignedInMember member) {
		return new WizardVisit(this.wizard, WizardOwner.member(member.memberId()));
	}

	@GetMapping
	ModelAndView begin(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit) {
		return start(visit);
	}

	/** Once the quote can no longer be ordered, its own page says why. */
	@GetMapping("/done/{number}")
	ModelAndView done(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		return this.quotes.find(number, member.companyId())
			.map((quote) -> (this.check.standing(quote) == QuoteStanding.ORDERABLE)
					? new ModelAndView("quote/done", Map.of("quote", quote))
					: new ModelAndView("redirect:/mypage/quotes/" + number))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The cart was changed in another window between the confirmation and the quote. */
	@ExceptionHandler(CartChangedException.class)
	ResponseEntity<Map<String, Object>> cartChanged() {
		return FormResponses.conflict(this.texts.of("quote.cart-changed"), this.wizard.path());
	}

}
