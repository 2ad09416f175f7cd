package dev.keiyaku.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.payment.RefusalReason;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** An order as the order desk's forms read it: texts for people. */
@Component
public class OrderView {

	private static final int EARLIER_ORDERS = 5;

	private final Orders orders;

	private final Transactions transactions;

	private final DesiredStarts starts;

	private final Texts texts;

	OrderView(Orders orders, Transactions transactions, DesiredStarts starts, Texts texts) {
		this.orders = orders;
		this.transactions = transactions;
		this.starts = starts;
		this.texts = texts;
	}

	/**
	 * @return what the forms call {@code order}
	 */
	public Map<String, Object> forDesk(String orderNumber) {
		Order order = this.orders.byNumber(orderNumber);
		Map<String, Object> view = new HashMap<>(parties(order));
		view.put("number", order.number());
		view.put("orderedAt", this.texts.moment(order.orderedAt()));
		view.put("paymentMethod", this.texts.of("order.payment-method." + order.paymentMethod()));
		view.put("lines", order.lines().stream().flatMap(this::rows).toList());
		view.put("subtotal", this.texts.number(order.subtotal()));
		view.put("tax", this.texts.number(order.tax()));
		view.put("total", this.texts.number(order.total()));
		view.put("consents",
				order.consents()
					.stream()
					.map(consent -> this.texts.of("order.consent", consent.title(), consent.termsVersion()))
					.toList());
		view.put("acceptBy", this.starts.acceptBy(order).map(this.texts::day).orElse(""));
		view.put("lateStarts", this.starts.lateToday(order).stream().map(this::late).toList());
		view.put("credit", credit(this.transactions.find(orderNumber)));
		view.put("previousOrders", this.orders.earlier(order, EARLIER_ORDERS).stream().map(this::earlier).toList());
		return view;
	}

	/**
	 * @return who ordered and who will use it, with the answers that the maker needs
	 */
	Map<String, Object> parties(Order order) {
		Buyer buyer = order.buyer();
		Map<String, Object> customer = person(buyer.contact());
		customer.put("title", nonNull(buyer.title()));
		Map<String, Object> user = person(order.endUser().contact());
		user.put("address", address(order.endUser().place()));
		return Map.of("company",
				Map.of("name", buyer.companyName(), "number", buyer.companyNumber(), "address", address(buyer.place())),
				"customer", customer, "user", user, "answers", answers(order));
	}

	private Map<String, Object> person(Contact contact) {
		return new HashMap<>(Map.of("department", nonNull(contact.department()), "name", contact.name(), "nameKana",
				contact.nameKana(), "phone", this.texts.phone(contact.phone()), "email", contact.email()));
	}

	private static List<Map<String, Object>> answers(Order order) {
		return order.answers()
			.stream()
			.map(answer -> Map.<String, Object>of("plan", answer.planName(), "question", answer.question(), "answer",
					answer.answer()))
			.toList();
	}

	private Stream<Map<String, Object>> rows(PricedLine line) {
		return line.items().stream().map(item -> row(line, item));
	}

	private Map<String, Object> row(PricedLine line, LineItem item) {
		String name = item.isOption() ? this.texts.of("catalog.line.option", item.name()) : item.name();
		return Map.of("name", name, "billingPeriod", this.texts.of("catalog.period." + line.billingPeriod()),
				"quantity", this.texts.number(item.quantity()) + item.unit(), "unitPrice",
				this.texts.number(item.unitPrice()), "amount", this.texts.number(item.amount()), "desiredStart",
				this.texts.day(line.desiredStart()));
	}

	private String late(DesiredStarts.Late late) {
		return this.texts.of("order.late-start", late.name(), this.texts.day(late.desired()),
				this.texts.day(late.earliest()));
	}

	private Map<String, Object> credit(CreditCheck check) {
		String decision = check.decision().map(found -> this.texts.of(found.messageKey())).orElse("");
		String reason = check.refusalReason().map(RefusalReason::messageKey).map(this.texts::of).orElse("");
		return Map.of("result", (decision + " " + reason).strip(), "changedAt", this.texts.moment(check.changedAt()),
				"transactionId", check.providerTransactionId().orElse(""), "decidedByHand", check.decidedByHand());
	}

	private Map<String, Object> earlier(Order order) {
		return Map.of("number", order.number(), "orderedOn", this.texts.moment(order.orderedAt()), "total",
				this.texts.number(order.total()), "status", this.texts.of("order.status." + order.status()));
	}

	private String address(Place place) {
		return this.texts.envelope(place.postalCode(), place.address());
	}

	private static String nonNull(String text) {
		return (text != null) ? text : "";
	}

}
