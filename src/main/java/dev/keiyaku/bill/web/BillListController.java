package dev.keiyaku.bill.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillKind;
import dev.keiyaku.bill.BillLine;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.BilledPeriod;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.list.Cell;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListPages;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Listing;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/bills}: 請求一覧 (store 5.3). */
@Controller
class BillListController {

	private final Bills bills;

	private final Texts texts;

	private final ListPages pages;

	private final Listing<Bill> listing;

	BillListController(Bills bills, Texts texts, ListPages pages) {
		this.bills = bills;
		this.texts = texts;
		this.pages = pages;
		this.listing = new Listing<>("bill", "/mypage/bills", columns(),
				List.of(ListFilter.of("status", "status", "bill.status", BillStatus.class),
						ListFilter.of("kind", "kind", "bill.kind", BillKind.class)),
				List.of(ListRange.ofDays("day", "bill.issued-on"),
						ListRange.ofPeriods("firstDay", "lastDay", "bill.period"),
						ListRange.ofYen("total", "bill.total")),
				"-number", "id");
	}

	private List<ListColumn<Bill>> columns() {
		return List.of(ListColumn.number("bill.number", Bill::number).sortedBy("number", "number"),
				ListColumn.of("bill.issued-on", (Bill bill) -> day(bill.issuedOn())).sortedBy("issued", "day"),
				ListColumn.of("bill.lines", this::plans).inFile(this::names),
				ListColumn.of("bill.period", this::days).onlyOnPage().sortedBy("period", "firstDay"),
				ListColumn.filed("bill.period.first-day", (bill) -> bill.firstDay().toString()),
				ListColumn.filed("bill.period.last-day", (bill) -> bill.lastDay().toString()),
				ListColumn.filed("bill.kind", (bill) -> this.texts.of("bill.kind." + bill.kind())),
				ListColumn.filed("bill.contracts", this::contracts), ListColumn.filed("bill.cause", this::cause),
				ListColumn.yen("bill.subtotal", (Bill bill) -> bill.amounts().subtotal()).onlyInFile(),
				ListColumn.yen("bill.tax", (Bill bill) -> bill.amounts().tax())
					.headedWith(Amounts.STANDARD_TAX_RATE)
					.onlyInFile(),
				ListColumn.yen("bill.total", Bill::total).sortedBy("total", "total"),
				ListColumn.of("bill.due-on", (Bill bill) -> day(bill.dueOn())).sortedBy("due", "dueOn"),
				ListColumn.filed("bill.transaction", (bill) -> bill.transactionId().orElse("")),
				ListColumn.status("bill.status", "bill.status", Bill::status),
				ListColumn.detail("bill.detail", Bill::number));
	}

	private static Cell day(Optional<LocalDate> day) {
		return day.<Cell>map(Cell.Day::new).orElseGet(() -> new Cell.Text(""));
	}

	private Cell plans(Bill bill) {
		List<String> plans = bill.lines().stream().filter((line) -> !line.option()).map(BillLine::name).toList();
		return new Cell.Names(plans.isEmpty() ? List.of(this.texts.of("bill.kind." + bill.kind())) : plans,
				contracts(bill));
	}

	private String names(Bill bill) {
		return this.texts.enumerated(bill.lines().stream().map(BillLine::name));
	}

	private String contracts(Bill bill) {
		return this.texts.enumerated(bill.periods().stream().map(BilledPeriod::contractNumber).distinct());
	}

	/** The order or the procedure that it is of. */
	private String cause(Bill bill) {
		return (bill.kind() != BillKind.TERM) ? bill.subject() : "";
	}

	private Cell days(Bill bill) {
		return new Cell.Unbroken(List.of(this.texts.of("bill.period.from", this.texts.day(bill.firstDay())),
				this.texts.day(bill.lastDay())));
	}

	@GetMapping("/mypage/bills")
	ModelAndView list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked) {
		return this.pages.page(this.listing, asked, (query) -> this.bills.of(member.companyId(), query));
	}

	@GetMapping("/mypage/bills.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		return this.pages.file(this.listing, asked, (query) -> this.bills.of(member.companyId(), query));
	}

}
