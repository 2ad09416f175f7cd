package dev.keiyaku.order;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Cancelling an order with a reason that the customer can read (store 4.2). */
@Service
public class OrderCancellation {

	private final Orders orders;

	private final MessageSource messages;

	OrderCancellation(Orders orders, MessageSource messages) {
		this.orders = orders;
		this.messages = messages;
	}

	/**
	 * Cancels the order.
	 * @param staffReason what a clerk wrote to the customer; null when the credit check
	 * was refused, of which the customer is told no details
	 */
	public void cancel(String orderNumber, String staffReason) {
		this.orders.cancel(orderNumber, (staffReason != null) ? staffReason : refused());
	}

	private String refused() {
		return this.messages.getMessage("order.cancellation.credit-refused", null, Locale.JAPAN);
	}

}
