package dev.keiyaku.quote.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.keiyaku.list.CsvFile;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListColumns;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListQuery;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.LineRows;
import dev.keiyaku.quote.Quote;
import dev.keiyaku.quote.QuoteCheck;
import dev.keiyaku.quote.QuoteCopy;
import dev.keiyaku.quote.QuoteDocument;
import dev.keiyaku.quote.QuoteStanding;
import dev.keiyaku.quote.QuoteStatus;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.store.Texts;

import org.springframework.data.domain.Page;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /mypage/quotes}: 見積一覧 and 見積詳細 (store 3.3). */
@Controller
class QuotePages {

	private static final ListColumns COLUMNS = new ListColumns("/mypage/quotes",
			List.of(new ListColumn("number", "number", "quote.number"),
					new ListColumn("issued", "issuedOn", "quote.issued-on"),
					new ListColumn("title", "title", "quote.title"), new ListColumn("total", "total", "quote.total"),
					new ListColumn("until", "validUntil", "quote.valid-until")),
			List.of(ListFilter.of("status", "status", "quote.filter", QuoteStatus.class)), "-issued", "id");

	private final Quotes quotes;

	private final QuoteCheck check;

	private final QuoteCopy copy;

	private final QuoteDocument document;

	private final LineRows rows;

	private final Texts texts;

	QuotePages(Quotes quotes, QuoteCheck check, QuoteCopy copy, QuoteDocument document, LineRows rows, Texts texts) {
		this.quotes = quotes;
		this.check = check;
		this.copy = copy;
		this.document = document;
		this.rows = rows;
		this.texts = texts;
	}

	@GetMapping("/mypage/quotes")
	String list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked, Model model) {
		ListQuery query = COLUMNS.read(asked);
		Page<Quote> quotes = this.quotes.of(member.companyId(), query);
		model.addAttribute("list", query);
		model.addAttribute("quotes", quotes);
		model.addAttribute("standings", this.check.standings(quotes.getContent()));
		return "quote/list";
	}

	@GetMapping("/mypage/quotes.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		List<Quote> quotes = this.quotes.of(member.companyId(), COLUMNS.readAll(asked)).getContent();
		Map<String, QuoteStanding> standings = this.check.standings(quotes);
		List<List<String>> rows = quotes.stream().map((quote) -> row(quote, standings.get(quote.number()))).toList();
		List<String> titles = List.of(this.texts.of("quote.number"), this.texts.of("quote.issued-on"),
				this.texts.of("quote.valid-until"), this.texts.of("quote.title"), this.texts.of("quote.lines"),
				this.texts.of("quote.line.quantity"), this.texts.of("quote.subtotal"), this.rows.taxLabel(),
				this.texts.of("quote.total"), this.texts.of("quote.status"), this.texts.of("quote.order"));
		return new CsvFile(titles, rows).answer(this.texts.of("quote.list.file"));
	}

	private List<String> row(Quote quote, QuoteStanding standing) {
		return List.of(quote.number(), quote.issuedOn().toString(), quote.validUntil().toString(), quote.title(),
				this.rows.names(quote.lines()), this.rows.quantities(quote.lines()), String.valueOf(quote.subtotal()),
				String.valueOf(quote.tax()), String.valueOf(quote.total()), this.texts.of("quote.standing." + standing),
				quote.orderNumber().orElse(""));
	}

	@GetMapping("/mypage/quotes/{number}")
	String detail(@AuthenticationPrincipal SignedInMember member, @PathVariable String number, Model model) {
		Quote quote = find(number, member);
		model.addAttribute("quote", quote);
		model.addAttribute("standing", this.check.standing(quote));
		model.addAttribute("copyable", this.check.isCopyable(quote));
		model.addAttribute("problems", this.check.problems(quote));
		return "quote/detail";
	}

	@GetMapping("/mypage/quotes/{number}/pdf")
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

	@PostMapping("/mypage/quotes/{number}/copy")
	String copy(@AuthenticationPrincipal SignedInMember member, @PathVariable String number, RedirectAttributes after) {
		Quote quote = find(number, member);
		QuoteCopy.Result result = this.copy.copy(quote, member.memberId());
		if (result.copied() == 0) {
			after.addFlashAttribute("refused", result.full() ? this.texts.of("quote.copied.full", Carts.MAXIMUM_LINES)
					: this.texts.of("quote.copied.none"));
			return "redirect:/mypage/quotes/" + number;
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
