package dev.keiyaku.bill.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillKind;
import dev.keiyaku.bill.BilledPeriod;
import dev.keiyaku.bill.InvoicedBy;
import dev.keiyaku.bill.Issuer;
import dev.keiyaku.document.Papers;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * 請求書, or 請求明細書 where the payment provider sends the invoice: with all that a 適格請求書 has
 * to say (store, "Bills"). It is made of what the bill has kept, also of who issued it.
 */
@Component
class BillPaper {

	private final Papers papers;

	private final BillTable table;

	private final Texts texts;

	BillPaper(Papers papers, BillTable table, Texts texts) {
		this.papers = papers;
		this.table = table;
		this.texts = texts;
	}

	/** The file's name. */
	String fileName(Bill bill) {
		return this.texts.of("bill.document.file", title(bill), bill.number());
	}

	private String title(Bill bill) {
		return this.texts.of("bill.document.title." + by(bill));
	}

	private static InvoicedBy by(Bill bill) {
		return bill.invoicedBy().orElseThrow();
	}

	/**
	 * The bill as a PDF.
	 * @param bill one that is issued
	 */
	byte[] of(Bill bill) {
		Buyer buyer = bill.buyer();
		Issuer issuer = bill.issuer().orElseThrow();
		Map<String, Object> content = new HashMap<>();
		content.put("title", title(bill));
		content.put("invoicedBy", by(bill).name());
		content.put("number", bill.number());
		content.put("issuedOn", this.texts.day(bill.issuedOn().orElseThrow()));
		content.put("address", this.texts.envelope(buyer.place().postalCode(), buyer.place().address()));
		content.put("companyName", buyer.companyName());
		content.put("department", buyer.contact().department());
		content.put("name", buyer.contact().name());
		content.put("facts", facts(bill));
		content.put("groups", this.table.groups(bill));
		content.put("amounts", bill.amounts());
		content.put("note", bill.note().orElse(null));
		return this.papers.pdf("bill", fileName(bill), new Papers.Sender(issuer.company(), issuer.postalCode(),
				issuer.address(), issuer.phone(), issuer.registrationNumber()), content);
	}

	private List<Map<String, Object>> facts(Bill bill) {
		List<Map<String, Object>> facts = new ArrayList<>();
		facts.add(fact("bill.due-on", List.of(this.texts.dayWithWeekday(bill.dueOn().orElseThrow()))));
		facts.add(fact("bill.period",
				List.of(this.texts.of("bill.days", this.texts.day(bill.firstDay()), this.texts.day(bill.lastDay())))));
		facts.add(fact("bill.contracts",
				List.of(this.texts.enumerated(bill.periods().stream().map(BilledPeriod::contractNumber).distinct()))));
		if (bill.kind() != BillKind.TERM) {
			facts.add(fact("bill.cause." + bill.kind(), List.of(bill.subject())));
		}
		if (by(bill) == InvoicedBy.STORE) {
			bill.issuer()
				.map(Issuer::bankAccount)
				.filter(StringUtils::hasText)
				.map((account) -> fact("bill.bank-account", List.of(account)))
				.ifPresent(facts::add);
		}
		bill.transactionId().map((id) -> fact("bill.transaction", List.of(id))).ifPresent(facts::add);
		return facts;
	}

	private Map<String, Object> fact(String title, List<String> lines) {
		return Map.of("title", this.texts.of(title), "lines", lines);
	}

}
