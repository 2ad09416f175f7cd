package dev.keiyaku.bill.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;

import dev.keiyaku.bill.BillingProperties;

import org.springframework.stereotype.Component;

/**
 * When each bill's turn comes, so that the bills of a day leave clerks and customers
 * undisturbed (store, "Bills"). Each node counts for itself, from its start.
 */
@Component
public class BillingPace {

	private final Duration step;

	private final Clock clock;

	private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

	BillingPace(BillingProperties properties, Clock clock) {
		this.step = properties.step();
		this.clock = clock;
	}

	/**
	 * Takes a turn for a bill that may be made now; false when it has to wait for one.
	 */
	public boolean isNow() {
		Instant now = this.clock.instant();
		Instant before = this.last.get();
		Instant next = next(before, now);
		return !next.isAfter(now) && this.last.compareAndSet(before, next);
	}

	/** The moment from which the next bill may be made, which is nobody else's. */
	public Date turn() {
		Instant now = this.clock.instant();
		return Date.from(this.last.updateAndGet((before) -> next(before, now)));
	}

	/** A clock that was put back begins anew. */
	private Instant next(Instant before, Instant now) {
		Instant next = before.plus(this.step);
		return (next.isBefore(now) || next.isAfter(now.plus(Duration.ofDays(1)))) ? now : next;
	}

}
