package dev.keiyaku.quote.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import dev.keiyaku.form.WizardOwner;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.form.web.WizardPages;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.CartChangedException;
import dev.keiyaku.quote.QuoteStatus;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.store.Texts;

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

/** {@code /cart/quote}: the quote wizard's steps and the page that says it is done. */
@Controller
@RequestMapping("/cart/quote")
class QuoteWizardPages {

	private final WizardPages pages;

	private final QuoteWizard wizard;

	private final Quotes quotes;

	private final Texts texts;

	private final Clock clock;

	QuoteWizardPages(WizardPages pages, QuoteWizard wizard, Quotes quotes, Texts texts, Clock clock) {
		this.pages = pages;
		this.wizard = wizard;
		this.quotes = quotes;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView start(@AuthenticationPrincipal SignedInMember member) {
		return this.pages.start(this.wizard, owner(member));
	}

	@GetMapping("/{slug}")
	ModelAndView show(@AuthenticationPrincipal SignedInMember member, @PathVariable String slug) {
		return this.pages.show(this.wizard, owner(member), slug);
	}

	@PostMapping("/{slug}")
	ResponseEntity<Map<String, Object>> submit(@AuthenticationPrincipal SignedInMember member,
			@PathVariable String slug, FormSubmission submission) {
		return this.pages.submit(this.wizard, owner(member), slug, submission);
	}

	@PutMapping("/{slug}")
	ResponseEntity<Void> saveDraft(@AuthenticationPrincipal SignedInMember member, @PathVariable String slug,
			FormSubmission submission) {
		return this.pages.saveDraft(this.wizard, owner(member), slug, submission);
	}

	/** Once the quote can no longer be ordered, its own page says why. */
	@GetMapping("/done/{number}")
	ModelAndView done(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		return this.quotes.find(number, member.companyId())
			.map((quote) -> (quote.status(LocalDate.now(this.clock)) == QuoteStatus.ISSUED)
					? new ModelAndView("quote/done", Map.of("quote", quote))
					: new ModelAndView("redirect:/mypage/quotes/" + number))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The cart was changed in another window between the confirmation and the quote. */
	@ExceptionHandler(CartChangedException.class)
	ResponseEntity<Map<String, Object>> cartChanged() {
		return FormResponses.conflict(this.texts.of("quote.cart-changed"), this.wizard.path());
	}

	private static WizardOwner owner(SignedInMember member) {
		return WizardOwner.member(member.memberId());
	}

}
