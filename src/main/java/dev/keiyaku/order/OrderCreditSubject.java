package dev.keiyaku.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import dev.keiyaku.bill.Bills;
import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.payment.CreditSubject;
import dev.keiyaku.payment.HeldCheck;
import dev.keiyaku.payment.TransactionRequest;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * An order before the payment provider. What has ended before it started is taken out:
 * then the rest has the next revision (store 4.2).
 */
@Component
class OrderCreditSubject implements CreditSubject<OrderNumbers> {

	private final Orders orders;

	private final OrderView view;

	private final OrderBilling billing;

	private final OrderBills orderBills;

	private final Bills bills;

	private final Texts texts;

	private final Clock clock;

	OrderCreditSubject(Orders orders, OrderView view, OrderBilling billing, OrderBills orderBills, Bills bills,
			Texts texts, Clock clock) {
		this.billing = billing;
		this.orders = orders;
		this.view = view;
		this.orderBills = orderBills;
		this.bills = bills;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public int revision(String number) {
		return this.orders.byNumber(number).parts().revision();
	}

	@Override
	public Optional<TransactionRequest> request(String number, String shopTransactionId) {
		return Optional.of(this.orders.byNumber(number))
			.filter((order) -> order.parts().billedAmounts().total() > 0)
			.map((order) -> request(order, shopTransactionId));
	}

	private TransactionRequest request(Order order, String shopTransactionId) {
		Buyer buyer = order.buyer();
		Contact contact = buyer.contact();
		return new TransactionRequest(shopTransactionId, LocalDate.ofInstant(order.orderedAt(), this.clock.getZone()),
				buyer.buyerId(), buyer.companyName(), contact.department(), contact.name(), buyer.place().postalCode(),
				buyer.place().address(), contact.phone(),
				Line.items(order.parts().billedLines())
					.stream()
					.map(item -> new TransactionRequest.Line(item.name(), item.unitPrice(), item.quantity()))
					.toList(),
				order.parts().billedAmounts().total(), Amounts.STANDARD_TAX_RATE);
	}

	@Override
	public void billed(String number, Optional<CreditCheck> check) {
		this.bills.issue(this.orderBills.draft(this.billing.handedOver(number)), check);
	}

	@Override
	public void billedBefore(String number, CreditCheck check) {
		this.bills.adopt(this.orderBills.draft(this.billing.handedOver(number)), check);
	}

	@Override
	public HeldCheck held(String number) {
		return new HeldCheck(this.texts.of("order.subject"), this.orders.byNumber(number).buyer().companyName(),
				this.view.of(number).order());
	}

}
