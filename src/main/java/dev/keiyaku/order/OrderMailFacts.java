package dev.keiyaku.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillLine;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.bill.Issuer;
import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.Delivery;
import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What mails about an order can say. */
@Component
class OrderMailFacts implements MailFacts<OrderNumbers> {

	private final Orders orders;

	private final Deliveries deliveries;

	private final Bills bills;

	private final Texts texts;

	OrderMailFacts(Orders orders, Deliveries deliveries, Bills bills, Texts texts) {
		this.bills = bills;
		this.texts = texts;
		this.deliveries = deliveries;
		this.orders = orders;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		Buyer buyer = this.orders.byNumber(businessKey).buyer();
		Contact contact = buyer.contact();
		return new MailRecipient(buyer.companyName(), contact.department(), contact.name(), contact.email());
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		Order order = this.orders.byNumber(businessKey);
		Map<String, Object> facts = new HashMap<>();
		facts.put("companyName", order.buyer().companyName());
		facts.put("payment", this.texts.of("payment.name." + order.paymentMethod()));
		facts.put("lines", lines(order));
		facts.put("subtotal", order.subtotal());
		facts.put("taxes", order.amounts().taxes());
		facts.put("total", order.total());
		facts.put("lateStarts", lateStarts(order));
		facts.put("cancellationReason", order.cancellationReason().orElse(null));
		facts.put("deliveryNote",
				this.deliveries.find(businessKey, order.companyId()).flatMap(Delivery::note).orElse(null));
		if (order.parts().billing() == BillingState.BY_HAND) {
			facts.put("bill", this.bills.findOf(businessKey, order.companyId()).map(this::bill).orElseThrow());
		}
		return facts;
	}

	private Map<String, Object> bill(Bill bill) {
		Amounts amounts = bill.amounts();
		return Map.of("number", bill.number(), "lines", bill.lines().stream().map(this::billed).toList(), "subtotal",
				amounts.subtotal(), "taxes", amounts.taxes(), "total", amounts.total(), "issuedOn",
				bill.issuedOn().map(this.texts::dayWithWeekday).orElseThrow(), "dueOn",
				bill.dueOn().map(this.texts::dayWithWeekday).orElseThrow(), "note", bill.note().orElseThrow(),
				"bankAccount", bill.issuer().map(Issuer::bankAccount).orElse(""));
	}

	private Map<String, Object> billed(BillLine line) {
		return Map.of("name", line.option() ? this.texts.of("catalog.line.option", line.name()) : line.name(),
				"quantity", line.quantity(), "unit", line.unit(), "amount", line.amountWithoutTax());
	}

	/** What was accepted too late for its day. */
	private List<Map<String, String>> lateStarts(Order order) {
		return order.lateStarts().stream().map(late -> late(order.lines().get(late.line()), late)).toList();
	}

	private Map<String, String> late(PricedLine line, LateStart late) {
		return Map.of("name", line.name(), "desired", this.texts.day(line.desiredStart()), "start",
				this.texts.day(late.start()));
	}

	private List<Map<String, Object>> lines(Order order) {
		return order.lines().stream().flatMap(this::rows).toList();
	}

	private Stream<Map<String, Object>> rows(PricedLine line) {
		return line.items()
			.stream()
			.map(item -> Map.of("name", item.name(), "quantity", item.quantity(), "unit", item.unit(), "amount",
					item.amount(), "period", this.texts.of("catalog.period." + line.billingPeriod()), "start",
					this.texts.day(line.desiredStart())));
	}

}
