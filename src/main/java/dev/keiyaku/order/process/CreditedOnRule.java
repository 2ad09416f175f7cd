package dev.keiyaku.order.process;

import java.time.Clock;
import java.time.LocalDate;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.order.PartCredit;
import dev.keiyaku.store.Texts;
import org.springframework.stereotype.Component;

/** What is noted as credited has been credited (store 7.4). */
@Component
class CreditedOnRule implements TaskFormRule {

	private final Texts texts;

	private final Clock clock;

	CreditedOnRule(Texts texts, Clock clock) {
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String formId() {
		return "credit-cancelled-part";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		return check.value(PartCredit.CREDITED_ON, LocalDate.class)
			.filter((day) -> day.isAfter(LocalDate.now(this.clock)))
			.map((day) -> check.with(PartCredit.CREDITED_ON,
					this.texts.of("order.billing.credited-on.future", this.texts.day(day))))
			.orElse(check);
	}

}
