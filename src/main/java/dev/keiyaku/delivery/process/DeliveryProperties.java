package dev.keiyaku.delivery.process;

import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Map;

import dev.keiyaku.setting.Deadlines;
import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the store is while a receipt is not confirmed (store 4.2).
 *
 * @param reminderInterval days between two reminders
 * @param overdueAfter days until staff ask the customer
 * @param askAgainAfter days until staff ask once more
 */
@ConfigurationProperties("keiyaku.delivery")
record DeliveryProperties(@DefaultValue("3d") Period reminderInterval, @DefaultValue("14d") Period overdueAfter,
		@DefaultValue("7d") Period askAgainAfter) implements Deadlines {

	DeliveryProperties {
		check(reminderInterval, "reminder-interval");
		check(overdueAfter, "overdue-after");
		check(askAgainAfter, "ask-again-after");
	}

	@Override
	public Map<String, TemporalAmount> deadlines() {
		return Map.of("keiyaku.delivery.reminder-interval", this.reminderInterval, "keiyaku.delivery.overdue-after",
				this.overdueAfter);
	}

	private static void check(Period period, String name) {
		WrongSetting.unless(!period.isNegative() && !period.isZero(), "keiyaku.delivery." + name,
				"must be a day at least");
	}

}
