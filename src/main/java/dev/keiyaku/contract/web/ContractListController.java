package dev.keiyaku.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractProcedures;
import dev.keiyaku.contract.ContractProcedures.Procedure;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.Term;
import dev.keiyaku.list.Cell;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListPages;
import dev.keiyaku.list.ListQuery;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Listing;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;

import org.springframework.data.domain.Page;
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

	private final ContractProcedures procedures;

	private final Texts texts;

	private final Clock clock;

	private final ListPages pages;

	private final Listing<Row> listing;

	ContractListController(Contracts contracts, ContractProcedures procedures, Texts texts, Clock clock,
			ListPages pages) {
		this.contracts = contracts;
		this.procedures = procedures;
		this.texts = texts;
		this.clock = clock;
		this.pages = pages;
		this.listing = new Listing<>("contract", "/mypage/contracts", columns(),
				List.of(ListFilter.of("status", "status", "contract.status", ContractStatus.class),
						ListFilter.ofMonths("renewal", "renewalMonth", "contract.renewal-month"),
						ListFilter.ofPresence("end", "endDate", "contract.outlook"),
						ListFilter.ofPresence("procedure", "openProcedure", "contract.open-procedure")),
				List.of(ListRange.ofDays("startDate", "contract.start"),
						ListRange.ofYen(contracts.amountToday(), "contract.amount")),
				"-number", "id");
	}

	/**
	 * A contract with what is known of it elsewhere.
	 *
	 * @param open its open procedure, or null
	 */
	private record Row(Contract contract, Procedure open) {
	}

	private List<ListColumn<Row>> columns() {
		return List.of(
				ListColumn.number("contract.number", (Row row) -> row.contract().number()).sortedBy("number", "number"),
				ListColumn.of("contract.lines", this::plans).inFile(this::lines),
				ListColumn.day("contract.start", (Row row) -> row.contract().startDate())
					.sortedBy("start", "startDate"),
				ListColumn.of("contract.term", this::days).onlyOnPage(),
				ListColumn.filed("contract.term.first-day", (row) -> term(row).firstDay().toString()),
				ListColumn.filed("contract.term.last-day", (row) -> term(row).lastDay().toString()),
				ListColumn.of("contract.renewal-month", this::renewal).inFile(this::sortableRenewalMonth),
				ListColumn.filed("contract.billing-period",
						(row) -> this.texts.of("catalog.period." + row.contract().billingPeriod())),
				ListColumn.price("contract.amount", this::amount, this::price),
				ListColumn.status("contract.status", "contract.status", (row) -> row.contract().status()),
				ListColumn.filed("contract.order", (row) -> row.contract().orderNumber()),
				ListColumn
					.filed("contract.end", (Row row) -> row.contract().endDate().map(LocalDate::toString).orElse(""))
					.sortedBy("end", "endDate"),
				ListColumn.filed("contract.renewal-day", this::renewalDay),
				ListColumn.of("contract.open-procedure", this::procedure).inFile(this::procedureNumber),
				ListColumn.filed("contract.open-procedure.kind", (row) -> open(row, Procedure::kind)),
				ListColumn.filed("contract.open-procedure.status", (row) -> open(row, Procedure::status)),
				ListColumn.filed("contract.open-procedure.effective", (row) -> open(row, Procedure::effectiveDay)),
				ListColumn.detail("contract.detail", (row) -> row.contract().number()));
	}

	private Cell plans(Row row) {
		return new Cell.Names(row.contract().linesOn(today()).stream().map(Line::name).toList(), "");
	}

	private String lines(Row row) {
		return this.texts.enumerated(Line.items(row.contract().linesOn(today())).stream().map(LineItem::name));
	}

	private Term term(Row row) {
		return row.contract().termOn(today());
	}

	private long amount(Row row) {
		return row.contract().amountOn(today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Cell days(Row row) {
		Term term = term(row);
		return new Cell.Unbroken(List.of(this.texts.of("contract.term.from", this.texts.day(term.firstDay())),
				this.texts.day(term.lastDay())));
	}

	private Cell renewal(Row row) {
		Contract contract = row.contract();
		if (contract.endDate().isPresent()) {
			return new Cell.Unbroken(List.of(this.texts.day(contract.endDate().get()),
					this.texts.of("contract.renewal-month.ends." + contract.status())));
		}
		if (contract.status() == ContractStatus.ENDED) {
			return new Cell.Text("");
		}
		if (!contract.isRenewedYearly()) {
			return new Cell.Unbroken(List.of(this.texts.of("contract.renewal-month.none")));
		}
		YearMonth month = term(row).renewalMonth();
		return new Cell.Unbroken(List
			.of(this.texts.of("contract.renewal-month.value", String.valueOf(month.getYear()), month.getMonthValue())));
	}

	private String sortableRenewalMonth(Row row) {
		return (row.contract().isRenewedYearly() && !renewalDay(row).isEmpty()) ? term(row).renewalMonth().toString()
				: "";
	}

	/** The first day of the next term, where one is expected today. */
	private String renewalDay(Row row) {
		Contract contract = row.contract();
		return (contract.status() != ContractStatus.ENDED && contract.hasTermAfter(term(row)))
				? term(row).lastDay().plusDays(1).toString() : "";
	}

	private String price(Row row) {
		return this.texts.of("catalog.price." + row.contract().billingPeriod(), amount(row));
	}

	private Cell procedure(Row row) {
		if (row.open() == null) {
			return new Cell.Text("");
		}
		String stands = this.texts.of("contract.open-procedure.stands", row.open().status());
		return new Cell.Link(row.open().number(), row.open().page(), List.of(row.open().kind(), stands));
	}

	private String procedureNumber(Row row) {
		return open(row, Procedure::number);
	}

	private static String open(Row row, Function<Procedure, ?> fact) {
		return Optional.ofNullable(row.open()).map(fact).map(Object::toString).orElse("");
	}

	@GetMapping("/mypage/contracts")
	ModelAndView list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked) {
		return this.pages.page(this.listing, asked, (query) -> rows(member, query));
	}

	@GetMapping("/mypage/contracts.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		return this.pages.file(this.listing, asked, (query) -> rows(member, query));
	}

	private Page<Row> rows(SignedInMember member, ListQuery query) {
		Page<Contract> page = this.contracts.of(member.companyId(), query);
		List<String> busy = page.stream()
			.filter((contract) -> contract.openProcedure().isPresent())
			.map(Contract::number)
			.toList();
		Map<String, Procedure> open = busy.isEmpty() ? Map.of() : this.procedures.open(busy);
		return page.map((contract) -> new Row(contract, open.get(contract.number())));
	}

}
