package dev.keiyaku.quote.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.list.Cell;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListPages;
import dev.keiyaku.list.ListQuery;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Listing;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.LineRows;
import dev.keiyaku.quote.Quote;
import dev.keiyaku.quote.QuoteCheck;
import dev.keiyaku.quote.QuoteStanding;
import dev.keiyaku.quote.QuoteStatus;
import dev.keiyaku.quote.Quotes;

import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/quotes}: 見積一覧 (store 3.3). */
@Controller
class QuoteListController {

	private final Quotes quotes;

	private final QuoteCheck check;

	private final LineRows rows;

	private final ListPages pages;

	private final Listing<Listed> listing;

	QuoteListController(Quotes quotes, QuoteCheck check, LineRows rows, ListPages pages) {
		this.quotes = quotes;
		this.check = check;
		this.rows = rows;
		this.pages = pages;
		this.listing = new Listing<>("quote", "/mypage/quotes", columns(),
				List.of(ListFilter.of("status", "status", "quote.filter", QuoteStatus.class)),
				List.of(ListRange.ofDays("issuedOn", "quote.issued-on"), ListRange.ofYen("total", "quote.total")),
				"-issued", "id");
	}

	/** The file has the last day before the title, the page behind the total. */
	private List<ListColumn<Listed>> columns() {
		return List.of(ListColumn.number("quote.number", quote(Quote::number)).sortedBy("number", "number"),
				ListColumn.day("quote.issued-on", quote(Quote::issuedOn)).sortedBy("issued", "issuedOn"),
				ListColumn.day("quote.valid-until", quote(Quote::validUntil)).onlyInFile(),
				ListColumn.of("quote.title", quote(QuoteListController::title)).sortedBy("title", "title"),
				ListColumn.filed("quote.lines", quote((quote) -> this.rows.names(quote.lines()))),
				ListColumn.filed("catalog.line.quantity", quote((quote) -> this.rows.quantities(quote.lines()))),
				ListColumn.yen("quote.subtotal", quote(Quote::subtotal)).onlyInFile(),
				ListColumn.yen("quote.tax", quote(Quote::tax)).headedWith(Amounts.STANDARD_TAX_RATE).onlyInFile(),
				ListColumn.yen("quote.total", quote(Quote::total)).sortedBy("total", "total"),
				ListColumn.day("quote.valid-until", quote(Quote::validUntil))
					.sortedBy("until", "validUntil")
					.onlyOnPage(),
				ListColumn.status("quote.status", "quote.standing", Listed::standing),
				ListColumn.filed("quote.order", quote((quote) -> quote.orderNumber().orElse(""))),
				ListColumn.detail("quote.detail", quote(Quote::number)));
	}

	private static <R> Function<Listed, R> quote(Function<Quote, R> part) {
		return (listed) -> part.apply(listed.quote());
	}

	private static Cell title(Quote quote) {
		return new Cell.Titled(quote.title(), quote.lines().stream().map(PricedLine::name).toList());
	}

	@GetMapping("/mypage/quotes")
	ModelAndView list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked) {
		return this.pages.page(this.listing, asked, (query) -> find(member, query));
	}

	@GetMapping("/mypage/quotes.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		return this.pages.file(this.listing, asked, (query) -> find(member, query));
	}

	private Page<Listed> find(SignedInMember member, ListQuery query) {
		Page<Quote> quotes = this.quotes.of(member.companyId(), query);
		Map<String, QuoteStanding> standings = this.check.standings(quotes.getContent());
		return quotes.map((quote) -> new Listed(quote, standings.get(quote.number())));
	}

	/** A quote with what it is good for by now. */
	private record Listed(Quote quote, QuoteStanding standing) {
	}

}
