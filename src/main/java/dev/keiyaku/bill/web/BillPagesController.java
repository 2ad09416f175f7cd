package dev.keiyaku.bill.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillKind;
import dev.keiyaku.bill.BillNumbers;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.bill.TermBilling;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.timeline.Timelines;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/bills/…}: 請求詳細, and the bill on paper (store 5.3). */
@Controller
@RequestMapping(BillNumbers.PAGE)
class BillPagesController {

	private final Bills bills;

	private final BillTable table;

	private final BillPaper paper;

	private final Timelines timelines;

	BillPagesController(Bills bills, BillTable table, BillPaper paper, Timelines timelines) {
		this.bills = bills;
		this.table = table;
		this.paper = paper;
		this.timelines = timelines;
	}

	@GetMapping
	ModelAndView detail(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		Bill bill = find(member, number);
		Map<String, Object> model = new HashMap<>();
		model.put("bill", bill);
		model.put("amounts", bill.amounts());
		model.put("periods", this.table.periods(bill));
		model.put("groups", this.table.groups(bill));
		// what an order or a procedure has billed goes on there
		model.put("timeline", (bill.kind() == BillKind.TERM) ? this.timelines.of(TermBilling.KEY, number) : List.of());
		return new ModelAndView("bill/detail", model);
	}

	/** 請求書 or 請求明細書, once the bill is issued. */
	@GetMapping("/pdf")
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		Bill bill = find(member, number);
		if (!bill.status().isIssued()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		ContentDisposition disposition = ContentDisposition.inline()
			.filename(this.paper.fileName(bill), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(this.paper.of(bill));
	}

	private Bill find(SignedInMember member, String number) {
		return this.bills.find(number, member.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
