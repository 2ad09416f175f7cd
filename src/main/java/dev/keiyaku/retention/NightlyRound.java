package dev.keiyaku.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets at night, a part after the other, what has been kept long enough. */
@Component
class NightlyRound {

	private static final Logger log = LoggerFactory.getLogger(NightlyRound.class);

	private final ObjectProvider<Forgetful> all;

	private final RetentionProperties properties;

	private final Clock clock;

	NightlyRound(ObjectProvider<Forgetful> all, RetentionProperties properties, Clock clock) {
		this.all = all;
		this.properties = properties;
		this.clock = clock;
	}

	/** In the engine's own hours of cleaning up. */
	@Scheduled(cron = "0 30 3 * * *", zone = "Asia/Tokyo")
	void forget() {
		Map<Kept, Integer> forgotten = new EnumMap<>(Kept.class);
		Instant now = this.clock.instant();
		for (Forgetful each : this.all.orderedStream().toList()) {
			try {
				forgotten.merge(each.kept(), forget(each, now.minus(this.properties.of(each.kept()))), Integer::sum);
			}
			catch (RuntimeException ex) {
				log.error("A part of {} is forgotten another night", each.kept(), ex);
			}
		}
		log.info("forgotten after their time: {}", forgotten);
	}

	private static int forget(Forgetful forgetful, Instant before) {
		int all = 0;
		int some = forgetful.forget(before);
		while (some > 0) {
			all += some;
			some = forgetful.forget(before);
		}
		return all;
	}

}
