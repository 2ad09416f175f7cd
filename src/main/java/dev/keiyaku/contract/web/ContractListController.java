package dev.keiyaku.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.Term;
import dev.keiyaku.list.CsvFile;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListColumns;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListQuery;
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

	private static final ListColumns COLUMNS = new ListColumns("/mypage/contracts",
			List.of(new ListColumn("number", "number", "contract.number"),
					new ListColumn("start", "startDate", "contract.start")),
			List.of(ListFilter.of("status", "status", "contract.status", ContractStatus.class),
					ListFilter.ofMonths("renewal", "renewalMonth", "contract.renewal-month")),
			"-number", "id");

	private static final List<String> TITLES = List.of("number", "lines", "start", "term.first-day", "term.last-day",
			"renewal-month", "billing-period", "amount", "status", "order", "end");

	private final Contracts contracts;

	private final Texts texts;

	private final Clock clock;

	ContractListController(Contracts contracts, Texts texts, Clock clock) {
		this.contracts = contracts;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/mypage/contracts")
	ModelAndView list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked) {
		ListQuery query = COLUMNS.read(asked);
		return new ModelAndView("contract/list", Map.of("list", query, "contracts",
				this.contracts.of(member.companyId(), query), "today", LocalDate.now(this.clock)));
	}

	@GetMapping("/mypage/contracts.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		List<List<String>> rows = this.contracts.of(member.companyId(), COLUMNS.readAll(asked))
			.map(this::row)
			.getContent();
		return new CsvFile(TITLES.stream().map(title -> this.texts.of("contract." + title)).toList(), rows)
			.answer(this.texts.of("contract.list.file"));
	}

	private List<String> row(Contract contract) {
		Term term = contract.termOn(LocalDate.now(this.clock));
		String lines = this.texts.enumerated(Line.items(contract.lines()).stream().map(LineItem::name));
		return List.of(contract.number(), lines, contract.startDate().toString(), term.firstDay().toString(),
				term.lastDay().toString(), contract.isRenewedYearly() ? term.renewalMonth().toString() : "",
				this.texts.of("catalog.period." + contract.billingPeriod()), String.valueOf(contract.amount()),
				this.texts.of("contract.status." + contract.status()), contract.orderNumber(),
				contract.endDate().map(LocalDate::toString).orElse(""));
	}

}
