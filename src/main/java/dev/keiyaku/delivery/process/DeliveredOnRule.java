package dev.keiyaku.delivery.process;

import java.time.Clock;
import java.time.LocalDate;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** Nothing is delivered on a day to come (JST). */
@Component
class DeliveredOnRule implements TaskFormRule {

	private final Texts texts;

	private final Clock clock;

	DeliveredOnRule(Texts texts, Clock clock) {
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String formId() {
		return "arrange-delivery";
	}

	@Override
	public FormCheck check(FormCheck check) {
		LocalDate today = LocalDate.now(this.clock);
		return check.value(DeliveryReceipt.DELIVERED_ON, LocalDate.class)
			.filter(day -> day.isAfter(today))
			.map(day -> check.with(DeliveryReceipt.DELIVERED_ON, this.texts.of("delivery.delivered-on.future")))
			.orElse(check);
	}

}
