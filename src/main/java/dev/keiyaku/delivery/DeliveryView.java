package dev.keiyaku.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** A delivery as its forms read it: texts for people. */
@Component
public class DeliveryView {

	private final Texts texts;

	private final List<DeliveryFacts> features;

	DeliveryView(Texts texts, List<DeliveryFacts> features) {
		this.texts = texts;
		this.features = features;
	}

	/**
	 * @return what the customer's form calls {@code delivery}
	 */
	public Map<String, Object> forCustomer(Delivery delivery) {
		Map<String, Object> view = new HashMap<>();
		view.put("orderNumber", delivery.number());
		view.put("lines", delivery.lines().stream().map(this::row).toList());
		view.put("deliveredOn", delivery.deliveredOn().map(this.texts::day).orElse(""));
		view.put("deliveryNote", delivery.note().orElse(""));
		return view;
	}

	/**
	 * @return what the forms of the delivery desk call {@code delivery}
	 */
	public Map<String, Object> forDesk(Delivery delivery) {
		Map<String, Object> view = forCustomer(delivery);
		view.put("makerOrderNumber", delivery.makerOrderNumber().orElse(""));
		view.put("receiptNote", delivery.receiptNote().orElse(""));
		this.features.stream()
			.filter(feature -> feature.knows(delivery.number()))
			.forEach(feature -> view.putAll(feature.facts(delivery.number())));
		return view;
	}

	private Map<String, Object> row(DeliveryLine line) {
		return Map.of("name", line.name(), "quantity", this.texts.number(line.quantity()) + line.unit(), "desiredStart",
				this.texts.day(line.desiredStart()));
	}

}
