package dev.keiyaku.bill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What mails about a bill can say (store, "Bills"). */
@Component
class BillMailFacts implements MailFacts<BillNumbers> {

	private final Bills bills;

	private final Texts texts;

	BillMailFacts(Bills bills, Texts texts) {
		this.bills = bills;
		this.texts = texts;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		Buyer buyer = this.bills.byNumber(businessKey).buyer();
		Contact contact = buyer.contact();
		return new MailRecipient(buyer.companyName(), contact.department(), contact.name(), contact.email());
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		Bill bill = this.bills.byNumber(businessKey);
		Amounts amounts = bill.amounts();
		Map<String, Object> facts = new HashMap<>();
		facts.put("companyName", bill.buyer().companyName());
		facts.put("contractNumber", bill.periods().get(0).contractNumber());
		facts.put("firstDay", bill.firstDay());
		facts.put("lastDay", bill.lastDay());
		facts.put("lastPaidDay", this.texts.dayWithWeekday(bill.firstDay().minusDays(1)));
		facts.put("lines", lines(bill));
		facts.put("subtotal", amounts.subtotal());
		facts.put("taxes", amounts.taxes());
		facts.put("total", amounts.total());
		facts.put("issuedOn", bill.issuedOn().orElse(null));
		facts.put("dueOn", bill.dueOn().map(this.texts::dayWithWeekday).orElse(null));
		facts.put("invoicedBy", bill.invoicedBy().map((by) -> this.texts.of("bill.invoiced-by." + by)).orElse(null));
		facts.put("bankAccount", bill.isInvoicedByStore() ? bill.issuer().map(Issuer::bankAccount).orElse(null) : null);
		facts.put("note", bill.note().orElse(null));
		return facts;
	}

	private List<Map<String, Object>> lines(Bill bill) {
		return bill.lines()
			.stream()
			.map((line) -> Map.<String, Object>of("name",
					line.option() ? this.texts.of("catalog.line.option", line.name()) : line.name(), "quantity",
					line.quantity(), "unit", line.unit(), "amount", line.amountWithoutTax()))
			.toList();
	}

}
