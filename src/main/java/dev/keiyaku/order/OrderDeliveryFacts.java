package dev.keiyaku.order;

import dev.keiyaku.delivery.DeliveryFacts;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What the delivery desk reads about the order that a delivery fulfils. */
@Component
class OrderDeliveryFacts implements DeliveryFacts<OrderNumbers> {

	private final Orders orders;

	private final OrderView view;

	private final Texts texts;

	OrderDeliveryFacts(Orders orders, OrderView view, Texts texts) {
		this.orders = orders;
		this.view = view;
		this.texts = texts;
	}

	@Override
	public Fulfilled facts(String number) {
		Order order = this.orders.byNumber(number);
		return new Fulfilled(this.view.parties(order), order.decidedAt().map(this.texts::moment).orElse(""));
	}

}
