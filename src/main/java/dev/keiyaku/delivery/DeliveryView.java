package dev.keiyaku.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** A delivery as its forms read it: texts for people. */
@Component
public class DeliveryView implements TaskViews {

	private final Deliveries deliveries;

	private final BusinessNumbers numbers;

	private final List<DeliveryFacts<?>> features;

	private final Texts texts;

	private final ObjectMapper json;

	DeliveryView(Deliveries deliveries, BusinessNumbers numbers, List<DeliveryFacts<?>> features, Texts texts,
			ObjectMapper json) {
		this.deliveries = deliveries;
		this.numbers = numbers;
		this.features = features;
		this.texts = texts;
		this.json = json;
	}

	/**
	 * @return what the customer's form calls {@code delivery}
	 */
	public Map<String, Object> forCustomer(Delivery delivery) {
		return this.json.convertValue(goods(delivery), new TypeReference<>() {
		});
	}

	@Override
	public Set<String> forms() {
		return Set.of("arrange-delivery", "follow-up-receipt");
	}

	@Override
	public DeliveryTask of(String number) {
		Delivery delivery = this.deliveries.byNumber(number);
		return new DeliveryTask(new DeliveryTask.Arranged(goods(delivery), delivery.makerOrderNumber().orElse(""),
				delivery.receiptNote().orElse(""), this.numbers.facts(number, this.features.stream()).facts(number)));
	}

	private DeliveryTask.Goods goods(Delivery delivery) {
		return new DeliveryTask.Goods(delivery.number(), delivery.lines().stream().map(this::line).toList(),
				delivery.deliveredOn().map(this.texts::day).orElse(""), delivery.note().orElse(""));
	}

	private DeliveryTask.Line line(DeliveryLine line) {
		return new DeliveryTask.Line(line.name(), this.texts.number(line.quantity()) + line.unit(),
				this.texts.day(line.desiredStart()));
	}

}
