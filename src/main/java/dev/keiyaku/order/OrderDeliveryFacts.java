package dev.keiyaku.order;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.delivery.DeliveryFacts;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What the delivery desk reads about the order that a delivery fulfils. */
@Component
class OrderDeliveryFacts implements DeliveryFacts {

	private final Orders orders;

	private final OrderView view;

	private final Texts texts;

	OrderDeliveryFacts(Orders orders, OrderView view, Texts texts) {
		this.orders = orders;
		this.view = view;
		this.texts = texts;
	}

	@Override
	public boolean knows(String number) {
		return number.startsWith(Order.NUMBER_PREFIX);
	}

	@Override
	public Map<String, Object> facts(String number) {
		Order order = this.orders.byNumber(number);
		Map<String, Object> facts = new HashMap<>(this.view.parties(order));
		facts.put("acceptedOn", order.decidedAt().map(this.texts::moment).orElse(""));
		return facts;
	}

}
