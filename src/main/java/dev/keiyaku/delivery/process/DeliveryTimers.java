package dev.keiyaku.delivery.process;

import org.springframework.stereotype.Component;

/** The times of {@code delivery-receipt.bpmn}, as ISO 8601 durations and intervals. */
@Component
public class DeliveryTimers {

	private final DeliveryProperties properties;

	DeliveryTimers(DeliveryProperties properties) {
		this.properties = properties;
	}

	/**
	 * @return the reminders that come before staff ask
	 */
	public String getReminders() {
		int count = (this.properties.overdueAfter().getDays() - 1) / this.properties.reminderInterval().getDays();
		return "R%d/%s".formatted(count, this.properties.reminderInterval());
	}

	/**
	 * @return the time until staff ask
	 */
	public String getFollowUp() {
		return this.properties.overdueAfter().toString();
	}

	/**
	 * @return the time until staff ask once more
	 */
	public String getFollowUpAgain() {
		return this.properties.askAgainAfter().toString();
	}

}
