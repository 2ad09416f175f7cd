package dev.keiyaku.order.process;

import dev.keiyaku.order.Orders;

import org.springframework.stereotype.Component;

/** What the decision {@code order-review} asks of an order. */
@Component
public class OrderReview {

	private final Orders orders;

	OrderReview(Orders orders) {
		this.orders = orders;
	}

	/**
	 * @return whether the company has no accepted order yet
	 */
	public boolean isFirst(String orderNumber) {
		return this.orders.isFirst(orderNumber);
	}

	/**
	 * @return yen with tax
	 */
	public long total(String orderNumber) {
		return this.orders.byNumber(orderNumber).total();
	}

}
