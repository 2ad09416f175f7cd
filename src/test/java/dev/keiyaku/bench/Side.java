package dev.keiyaku.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import dev.keiyaku.bench.Statements.Sent;

/**
 * One of the two that are compared: who lives lives of orders, and what all of them took
 * since the last {@link #reset()}.
 */
class Side {

	/** What one client does, from the placing of an order to its end. */
	interface Life {

		void live(Waiting waiting);

	}

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Life life;

	private final Statements statements;

	private final AtomicLong looks = new AtomicLong();

	private final AtomicLong looksCpuNanoseconds = new AtomicLong();

	private int lives;

	private long nanoseconds;

	private long cpuNanoseconds;

	private long statementsBefore;

	private Map<String, Sent> before = Map.of();

	Side(Life life, Statements statements) {
		this.life = life;
		this.statements = statements;
	}

	/** Forgets what it took so far. */
	void reset() {
		this.lives = 0;
		this.nanoseconds = 0;
		this.cpuNanoseconds = 0;
		this.looks.set(0);
		this.looksCpuNanoseconds.set(0);
		this.statementsBefore = this.statements.all();
		this.before = this.statements.byText();
	}

	/** Lives some lives, by several clients at once. */
	void run(int times, int clients) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(clients);
		try {
			long cpu = cpu();
			long start = System.nanoTime();
			List<Callable<Object>> tasks = Stream.<Callable<Object>>generate(() -> () -> {
				this.life.live(this::wait);
				return null;
			}).limit(times).toList();
			for (Future<Object> done : pool.invokeAll(tasks)) {
				done.get();
			}
			this.lives += times;
			this.nanoseconds += System.nanoTime() - start;
			this.cpuNanoseconds += cpu() - cpu;
		}
		finally {
			pool.shutdown();
		}
	}

	/** What the clients look for is no part of an order's life. */
	private void wait(BooleanSupplier so) {
		long cpu = THREADS.getCurrentThreadCpuTime();
		this.looks.addAndGet(this.statements.of(() -> Waiting.looking(so)));
		this.looksCpuNanoseconds.addAndGet(THREADS.getCurrentThreadCpuTime() - cpu);
	}

	static long cpu() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	double livesPerSecond() {
		return this.lives * 1e9 / this.nanoseconds;
	}

	/**
	 * @return what this process computed for a life, servers on loopback included, but
	 * neither the database nor what the clients look for
	 */
	Duration cpuEach() {
		return Duration.ofNanos((this.cpuNanoseconds - this.looksCpuNanoseconds.get()) / this.lives);
	}

	double statementsEach() {
		return (this.statements.all() - this.statementsBefore - this.looks.get()) / (double) this.lives;
	}

	/** What was sent since the last reset. */
	Map<String, Sent> sent() {
		Map<String, Sent> sent = new HashMap<>();
		this.statements.byText()
			.forEach((text, all) -> sent.put(text, all.minus(this.before.getOrDefault(text, Sent.NEVER))));
		return sent;
	}

}
