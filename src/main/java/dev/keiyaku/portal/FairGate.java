package dev.keiyaku.portal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a few in at once and a few more wait, and sends the others away. Nobody takes the
 * last place from everybody else: of several places one is always left for others, and so
 * is half of the room to wait.
 */
final class FairGate {

	private final int places;

	private final int placesEach;

	private final int waiting;

	private final int waitingEach;

	private final Duration patience;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Set<Pass> inside = new LinkedHashSet<>();

	/** In the order in which they came. */
	private final Set<Pass> outside = new LinkedHashSet<>();

	/**
	 * Makes a gate.
	 * @param places how many may be inside
	 * @param waiting how many may wait
	 * @param patience how long each waits
	 */
	FairGate(int places, int waiting, Duration patience) {
		this.places = places;
		this.placesEach = Math.max(1, places - 1);
		this.waiting = waiting;
		this.waitingEach = (waiting + 1) / 2;
		this.patience = patience;
	}

	/**
	 * Goes in, after waiting if need be.
	 * @param who whose places are counted together
	 * @return the way out again, to be taken; empty when there was no room, or not in
	 * time
	 */
	Optional<Pass> enter(Object who) {
		Pass pass = new Pass(who);
		this.lock.lock();
		try {
			if (!isNext(pass) && !awaitTurn(pass)) {
				return Optional.empty();
			}
			this.inside.add(pass);
			return Optional.of(pass);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		finally {
			this.outside.remove(pass);
			this.changed.signalAll();
			this.lock.unlock();
		}
	}

	/** Gives up the lock meanwhile. */
	private boolean awaitTurn(Pass pass) throws InterruptedException {
		if (this.outside.size() >= this.waiting || of(this.outside, pass.who) >= this.waitingEach) {
			return false;
		}
		this.outside.add(pass);
		long left = this.patience.toNanos();
		while (!isNext(pass) && left > 0) {
			left = this.changed.awaitNanos(left);
		}
		return isNext(pass);
	}

	private int free() {
		return this.places - this.inside.size();
	}

	private boolean isNext(Pass pass) {
		return free() > 0 && mayEnter(pass)
				&& this.outside.stream().filter(this::mayEnter).findFirst().filter((first) -> first != pass).isEmpty();
	}

	private boolean mayEnter(Pass pass) {
		return of(this.inside, pass.who) < this.placesEach;
	}

	private static long of(Set<Pass> passes, Object who) {
		return passes.stream().filter((pass) -> pass.who.equals(who)).count();
	}

	/** The way out, which can be taken once. */
	final class Pass implements AutoCloseable {

		private final Object who;

		private Pass(Object who) {
			this.who = who;
		}

		@Override
		public void close() {
			FairGate.this.lock.lock();
			try {
				FairGate.this.inside.remove(this);
				FairGate.this.changed.signalAll();
			}
			finally {
				FairGate.this.lock.unlock();
			}
		}

	}

}
