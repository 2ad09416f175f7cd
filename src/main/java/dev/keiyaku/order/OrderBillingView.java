package dev.keiyaku.order;

import java.util.Set;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.payment.CreditFacts;
import dev.keiyaku.payment.CreditView;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.store.Texts;
import org.springframework.stereotype.Component;

/** The rest of an order that the provider has refused. */
@Component
class OrderBillingView implements TaskViews {

	private final Orders orders;

	private final Transactions transactions;

	private final CreditView credit;

	private final BilledLines lines;

	private final Texts texts;

	OrderBillingView(Orders orders, Transactions transactions, CreditView credit, BilledLines lines, Texts texts) {
		this.credit = credit;
		this.orders = orders;
		this.transactions = transactions;
		this.lines = lines;
		this.texts = texts;
	}

	@Override
	public Set<String> forms() {
		return Set.of("resolve-order-billing");
	}

	@Override
	public OrderBillingTask of(String number) {
		Order order = this.orders.byNumber(number);
		Amounts amounts = order.parts().billedAmounts();
		CreditCheck check = this.transactions.find(number);
		CreditFacts checked = this.credit.of(check);
		return new OrderBillingTask(new OrderBillingTask.Rest(number, this.texts.moment(order.orderedAt()),
				order.parts().firstStart().map(this.texts::day).orElse(""), order.buyer().companyName(),
				order.buyer().companyNumber(), order.buyer().buyerId(), check.shopTransactionId(), checked.result(),
				checked.changedAt(), order.parts().cancelled().stream().map(this::cancelled).toList(),
				this.lines.of(order.parts().billedLines()), this.texts.number(amounts.subtotal()),
				this.texts.number(amounts.tax()), this.texts.number(amounts.total())));
	}

	private String cancelled(CancelledPart part) {
		return this.texts.of("order.billing.cancelled", part.contract(), this.texts.yen(part.total()));
	}

}
