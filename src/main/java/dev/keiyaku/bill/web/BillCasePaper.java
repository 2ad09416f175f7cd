package dev.keiyaku.bill.web;

import java.util.Optional;

import dev.keiyaku.bill.BillNumbers;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.number.CasePaper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 請求書 for staff, once the bill is issued. */
@Component
class BillCasePaper implements CasePaper<BillNumbers> {

	private final Bills bills;

	private final BillPaper paper;

	BillCasePaper(Bills bills, BillPaper paper) {
		this.bills = bills;
		this.paper = paper;
	}

	@Override
	public boolean isMadeIn(String state) {
		return BillStatus.valueOf(state.substring("bill.status.".length())).isIssued();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<byte[]> paper(String number) {
		return Optional.of(this.bills.byNumber(number)).filter((bill) -> bill.status().isIssued()).map(this.paper::of);
	}

}
