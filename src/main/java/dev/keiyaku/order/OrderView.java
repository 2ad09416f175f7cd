package dev.keiyaku.order;

import java.util.List;
import java.util.Set;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.delivery.Parties;
import dev.keiyaku.payment.CreditFacts;
import dev.keiyaku.payment.CreditView;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.purchase.PurchaseView;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** An order as the order desk's forms read it: texts for people. */
@Component
public class OrderView implements TaskViews {

	private static final int EARLIER_ORDERS = 5;

	private final Orders orders;

	private final Transactions transactions;

	private final DesiredStarts starts;

	private final PurchaseView purchases;

	private final CreditView credit;

	private final BilledLines lines;

	private final AppliedRule rule;

	private final Texts texts;

	OrderView(Orders orders, Transactions transactions, DesiredStarts starts, PurchaseView purchases, CreditView credit,
			BilledLines lines, AppliedRule rule, Texts texts) {
		this.orders = orders;
		this.transactions = transactions;
		this.starts = starts;
		this.purchases = purchases;
		this.credit = credit;
		this.lines = lines;
		this.rule = rule;
		this.texts = texts;
	}

	@Override
	public Set<String> forms() {
		return Set.of("accept-order");
	}

	@Override
	public OrderTask of(String orderNumber) {
		Order order = this.orders.byNumber(orderNumber);
		Amounts amounts = order.parts().billedAmounts();
		return new OrderTask(new OrderTask.Placed(order.number(), this.texts.moment(order.orderedAt()),
				this.purchases.paymentMethod(order.paymentMethod()), parties(order),
				this.lines.of(order.parts().billedLines()), this.texts.number(amounts.subtotal()),
				this.texts.number(amounts.tax()), this.texts.number(amounts.total()),
				this.purchases.consents(order.consents()), acceptBy(order), this.rule.of(order.number()), late(order),
				credit(order), this.orders.earlier(order, EARLIER_ORDERS).stream().map(this::earlier).toList()));
	}

	/** Nothing is late any more once it is accepted. */
	private String acceptBy(Order order) {
		return order.isCancellable() ? this.starts.acceptBy(order).map(this.texts::day).orElse("") : "";
	}

	private List<String> late(Order order) {
		return order.isCancellable()
				? this.starts.lateToday(order).stream().map(late -> late(order.lines().get(late.line()), late)).toList()
				: List.of();
	}

	/**
	 * @return who ordered and who will use it, with the answers that the maker needs
	 */
	Parties parties(Order order) {
		return this.purchases.parties(order.buyer(), order.endUser(), order.answers());
	}

	private String late(PricedLine line, LateStart late) {
		return this.texts.of("order.late-start", line.name(), this.texts.day(line.desiredStart()),
				this.texts.day(late.start()));
	}

	private CreditFacts credit(Order order) {
		return (order.parts().billedAmounts().total() > 0) ? this.credit.of(this.transactions.find(order.number()))
				: CreditFacts.notNeeded(this.texts.of("order.credit.not-needed"));
	}

	private OrderTask.Earlier earlier(Order order) {
		return new OrderTask.Earlier(order.number(), this.texts.moment(order.orderedAt()),
				this.texts.number(order.total()), this.texts.of("order.status." + order.status()));
	}

}
