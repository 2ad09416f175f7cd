package dev.keiyaku.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.Term;
import dev.keiyaku.list.Cell;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListPages;
import dev.keiyaku.list.Listing;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/contracts}: 契約一覧 (store 5.2). */
@Controller
class ContractListController {

	private final Contracts contracts;

	private final Texts texts;

	private final Clock clock;

	private final ListPages pages;

	private final Listing<Contract> listing;

	ContractListController(Contracts contracts, Texts texts, Clock clock, ListPages pages) {
		this.contracts = contracts;
		this.texts = texts;
		this.clock = clock;
		this.pages = pages;
		this.listing = new Listing<>("contract", "/mypage/contracts", columns(),
				List.of(ListFilter.of("status", "status", "contract.status", ContractStatus.class),
						ListFilter.ofMonths("renewal", "renewalMonth", "contract.renewal-month")),
				"-number", "id");
	}

	private List<ListColumn<Contract>> columns() {
		return List.of(ListColumn.number("contract.number", Contract::number).sortedBy("number", "number"),
				ListColumn.of("contract.lines", this::plans).inFile(this::lines),
				ListColumn.day("contract.start", Contract::startDate).sortedBy("start", "startDate"),
				ListColumn.of("contract.term", this::days).onlyOnPage(),
				ListColumn.filed("contract.term.first-day", (contract) -> term(contract).firstDay().toString()),
				ListColumn.filed("contract.term.last-day", (contract) -> term(contract).lastDay().toString()),
				ListColumn.of("contract.renewal-month", this::renewalMonth).inFile(this::sortableRenewalMonth),
				ListColumn.filed("contract.billing-period",
						(contract) -> this.texts.of("catalog.period." + contract.billingPeriod())),
				ListColumn.price("contract.amount", this::amount, this::price),
				ListColumn.status("contract.status", "contract.status", Contract::status),
				ListColumn.filed("contract.order", Contract::orderNumber),
				ListColumn.filed("contract.end", (contract) -> contract.endDate().map(LocalDate::toString).orElse("")),
				ListColumn.detail("contract.detail", Contract::number));
	}

	private Cell plans(Contract contract) {
		return new Cell.Names(contract.linesOn(today()).stream().map(Line::name).toList(), "");
	}

	private String lines(Contract contract) {
		return this.texts.enumerated(Line.items(contract.linesOn(today())).stream().map(LineItem::name));
	}

	private Term term(Contract contract) {
		return contract.termOn(today());
	}

	private long amount(Contract contract) {
		return contract.amountOn(today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Cell days(Contract contract) {
		Term term = term(contract);
		return new Cell.Unbroken(List.of(this.texts.of("contract.term.from", this.texts.day(term.firstDay())),
				this.texts.day(term.lastDay())));
	}

	private Cell renewalMonth(Contract contract) {
		if (!contract.isRenewedYearly()) {
			return new Cell.Unbroken(List.of(this.texts.of("contract.renewal-month.none")));
		}
		YearMonth month = term(contract).renewalMonth();
		return new Cell.Unbroken(List
			.of(this.texts.of("contract.renewal-month.value", String.valueOf(month.getYear()), month.getMonthValue())));
	}

	private String sortableRenewalMonth(Contract contract) {
		return contract.isRenewedYearly() ? term(contract).renewalMonth().toString() : "";
	}

	private String price(Contract contract) {
		return this.texts.of("catalog.price." + contract.billingPeriod(), amount(contract));
	}

	@GetMapping("/mypage/contracts")
	ModelAndView list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked) {
		return this.pages.page(this.listing, asked, (query) -> this.contracts.of(member.companyId(), query));
	}

	@GetMapping("/mypage/contracts.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		return this.pages.file(this.listing, asked, (query) -> this.contracts.of(member.companyId(), query));
	}

}
