package dev.keiyaku.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

	private final Texts texts;

	OrderMailFacts(Orders orders, Deliveries deliveries, Texts texts) {
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
		facts.put("lines", lines(order));
		facts.put("subtotal", order.subtotal());
		facts.put("taxes", order.amounts().taxes());
		facts.put("total", order.total());
		facts.put("lateStarts", lateStarts(order));
		facts.put("cancellationReason", order.cancellationReason().orElse(null));
		facts.put("deliveryNote",
				this.deliveries.find(businessKey, order.companyId()).flatMap(Delivery::note).orElse(null));
		return facts;
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
