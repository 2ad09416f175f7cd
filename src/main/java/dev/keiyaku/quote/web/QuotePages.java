package dev.keiyaku.quote.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.PlanMaximums;
import dev.keiyaku.quote.Quote;
import dev.keiyaku.quote.QuoteCheck;
import dev.keiyaku.quote.QuoteCopy;
import dev.keiyaku.quote.QuoteDocument;
import dev.keiyaku.quote.QuoteNumbers;
import dev.keiyaku.quote.QuoteStanding;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.store.Texts;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /mypage/quotes/{number}}: 見積詳細 (store 3.3). */
@Controller
class QuotePages {

	private final Quotes quotes;

	private final QuoteNumbers numbers;

	private final QuoteCheck check;

	private final PlanMaximums maximums;

	private final QuoteCopy copy;

	private final QuoteDocument document;

	private final Texts texts;

	QuotePages(Quotes quotes, QuoteNumbers numbers, QuoteCheck check, PlanMaximums maximums, QuoteCopy copy,
			QuoteDocument document, Texts texts) {
		this.quotes = quotes;
		this.numbers = numbers;
		this.check = check;
		this.maximums = maximums;
		this.copy = copy;
		this.document = document;
		this.texts = texts;
	}

	@GetMapping(QuoteNumbers.PAGE)
	String detail(@AuthenticationPrincipal SignedInMember member, @PathVariable String number, Model model) {
		Quote quote = find(number, member);
		model.addAttribute("quote", quote);
		QuoteStanding standing = this.check.standing(quote);
		model.addAttribute("standing", standing);
		model.addAttribute("copyable", this.check.isCopyable(quote));
		model.addAttribute("problems", this.check.problems(quote));
		model.addAttribute("tooMany", (standing == QuoteStanding.ORDERABLE)
				? this.maximums.problems(quote, this.check.plans(quote)) : List.of());
		return "quote/detail";
	}

	@GetMapping(QuoteNumbers.PAGE + "/pdf")
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		Quote quote = find(number, member);
		ContentDisposition disposition = ContentDisposition.inline()
			.filename(this.texts.of("quote.document.file", quote.number()), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(this.document.of(quote));
	}

	@PostMapping(QuoteNumbers.PAGE + "/copy")
	String copy(@AuthenticationPrincipal SignedInMember member, @PathVariable String number, RedirectAttributes after) {
		Quote quote = find(number, member);
		QuoteCopy.Result result = this.copy.copy(quote, member.memberId());
		if (result.copied() == 0) {
			after.addFlashAttribute("refused", result.full() ? this.texts.of("quote.copied.full", Carts.MAXIMUM_LINES)
					: this.texts.of("quote.copied.none"));
			return "redirect:" + this.numbers.page(number);
		}
		after.addFlashAttribute("copied", this.texts.of("quote.cart.copied", number, result.copied()));
		after.addFlashAttribute("copyNotes",
				result.notes().stream().map((note) -> this.texts.of(note.code(), note.arguments())).toList());
		return "redirect:/cart";
	}

	private Quote find(String number, SignedInMember member) {
		return this.quotes.find(number, member.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
