package dev.keiyaku.bill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Has terms that end at one moment end one after another, so that what follows each, its
 * next term's bill, takes its turn without waiting (store, "Bills"). Each node counts for
 * itself, from its start.
 */
@Component
class TermTurns {

	private final Duration step;

	private final Clock clock;

	private final Map<Instant, Long> coming = new ConcurrentHashMap<>();

	TermTurns(BillingProperties properties, Clock clock) {
		this.step = properties.step();
		this.clock = clock;
	}

	/** The moment at which one more term ends of those that end then. */
	Instant from(Instant end) {
		Instant now = this.clock.instant();
		this.coming.keySet().removeIf((moment) -> moment.isBefore(now));
		if (end.isBefore(now)) {
			return end;
		}
		return end.plus(this.step.multipliedBy(this.coming.merge(end, 1L, Long::sum) - 1));
	}

}
