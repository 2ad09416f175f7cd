package dev.keiyaku.order;

import java.util.Comparator;
import java.util.Set;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.payment.RefusalReason;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.store.Texts;
import org.springframework.stereotype.Component;

/** The rest of an order that the provider has refused. */
@Component
class OrderBillingView implements TaskViews {

	private final Orders orders;

	private final Transactions transactions;

	private final BilledLines lines;

	private final Texts texts;

	OrderBillingView(Orders orders, Transactions transactions, BilledLines lines, Texts texts) {
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
		Amounts amounts = order.billedAmounts();
		CreditCheck check = this.transactions.find(number);
		return new OrderBillingTask(new OrderBillingTask.Rest(number, this.texts.moment(order.orderedAt()),
				order.remainingLines()
					.stream()
					.map(PricedLine::desiredStart)
					.min(Comparator.naturalOrder())
					.map(this.texts::day)
					.orElse(""),
				order.buyer().companyName(), order.buyer().companyNumber(), order.buyer().buyerId(),
				check.shopTransactionId(), result(check), this.texts.moment(check.changedAt()),
				order.cancelledParts().stream().map(this::cancelled).toList(), this.lines.of(order.billedLines()),
				this.texts.number(amounts.subtotal()), this.texts.number(amounts.tax()),
				this.texts.number(amounts.total())));
	}

	private String result(CreditCheck check) {
		String decision = check.decision().map((found) -> this.texts.of(found.messageKey())).orElse("");
		String reason = check.refusalReason()
			.map(RefusalReason::messageKey)
			.map(this.texts::of)
			.or(check::cancellationReason)
			.orElse("");
		return (decision + " " + reason).strip();
	}

	private String cancelled(CancelledPart part) {
		return this.texts.of("order.billing.cancelled", part.contract(), this.texts.yen(part.total()));
	}

}
