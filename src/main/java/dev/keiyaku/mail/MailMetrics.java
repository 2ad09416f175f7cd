package dev.keiyaku.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import dev.keiyaku.mail.OutgoingMails.Queue;
import dev.keiyaku.metric.Counts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * {@code keiyaku.mails.queued} and {@code keiyaku.mails.oldest}, in seconds: the mails
 * that wait to be sent, and how long the oldest of them has waited.
 */
@Component
class MailMetrics implements MeterBinder {

	private final Counts<Known> mails;

	MailMetrics(OutgoingMails mails, Clock clock) {
		this.mails = new Counts<>(() -> {
			Queue queue = mails.queue();
			long oldest = (queue.getOldest() != null) ? Duration.between(queue.getOldest(), clock.instant()).toSeconds()
					: 0;
			return Map.of(Known.QUEUED, queue.getMails(), Known.OLDEST, oldest);
		});
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("keiyaku.mails.queued", () -> this.mails.of(Known.QUEUED))
			.description("mails that wait to be sent")
			.register(registry);
		Gauge.builder("keiyaku.mails.oldest", () -> this.mails.of(Known.OLDEST))
			.description("how long the oldest mail has waited")
			.baseUnit("seconds")
			.register(registry);
	}

	private enum Known {

		QUEUED, OLDEST

	}

}
