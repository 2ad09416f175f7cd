package dev.keiyaku.delivery.process;

import java.time.Clock;
import java.time.LocalDate;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.Delivery;
import dev.keiyaku.delivery.DeliveryReceipt;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** The day on which a clerk says that something was delivered must be possible. */
@Component
class DeliveredOnRule implements TaskFormRule {

	private final Deliveries deliveries;

	private final Texts texts;

	private final Clock clock;

	DeliveredOnRule(Deliveries deliveries, Texts texts, Clock clock) {
		this.deliveries = deliveries;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String formId() {
		return "arrange-delivery";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		Delivery delivery = this.deliveries.byNumber(businessKey);
		return check.value(DeliveryReceipt.DELIVERED_ON, LocalDate.class)
			.filter(day -> !delivery.couldArriveOn(day, this.clock))
			.map(day -> check.with(DeliveryReceipt.DELIVERED_ON,
					this.texts.of("delivery.delivered-on.impossible", this.texts.day(day))))
			.orElse(check);
	}

}
