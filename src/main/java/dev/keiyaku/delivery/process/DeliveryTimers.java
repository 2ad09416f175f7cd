package dev.keiyaku.delivery.process;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the store is while a receipt is not confirmed (spec 4.2): the bean
 * {@code deliveryTimers} of the diagram.
 *
 * @param reminderInterval days between two reminders
 * @param overdueAfter days until staff ask the customer
 * @param askAgainAfter days until staff ask once more
 */
@ConfigurationProperties("keiyaku.delivery")
public record DeliveryTimers(@DefaultValue("3d") Period reminderInterval, @DefaultValue("14d") Period overdueAfter,
		@DefaultValue("7d") Period askAgainAfter) {

	/**
	 * @return the reminders before staff ask, as an ISO 8601 repeating interval
	 */
	public String getReminders() {
		int count = (this.overdueAfter.getDays() - 1) / this.reminderInterval.getDays();
		return "R%d/%s".formatted(count, this.reminderInterval);
	}

	/**
	 * @return the time until staff ask, as an ISO 8601 duration
	 */
	public String getFollowUp() {
		return this.overdueAfter.toString();
	}

	/**
	 * @return the time until staff ask once more, as an ISO 8601 duration
	 */
	public String getFollowUpAgain() {
		return this.askAgainAfter.toString();
	}

}
