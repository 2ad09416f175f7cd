package dev.keiyaku.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/** Times what is done again and again, and prints a table of it in milliseconds. */
public class Stopwatch {

	private static final String ROW = "%-44s %8s %9s %9s %9s %9s%n";

	private final String title;

	private final List<Object[]> rows = new ArrayList<>();

	public Stopwatch(String title) {
		this.title = title;
	}

	/**
	 * Does something a tenth as often to warm up, then so often with a stopwatch.
	 * @param task is given the number of the repetition, from 0
	 */
	public void time(String name, int times, IntConsumer task) {
		for (int i = 0; i < times / 10; i++) {
			task.accept(i);
		}
		long[] nanoseconds = new long[times];
		for (int i = 0; i < times; i++) {
			long start = System.nanoTime();
			task.accept(i);
			nanoseconds[i] = System.nanoTime() - start;
		}
		add(name, nanoseconds);
	}

	/**
	 * Times what several clients do at once: half as often to warm up, then so often with
	 * a stopwatch.
	 * @param prepare is given a client and the number of the repetition, from 0, and
	 * returns what is timed
	 */
	public <C> void timeAtOnce(String name, int times, List<C> clients, BiFunction<C, Integer, Runnable> prepare) {
		long[] nanoseconds = new long[times + times / 2];
		AtomicInteger next = new AtomicInteger();
		CompletableFuture.allOf(clients.stream().map((client) -> CompletableFuture.runAsync(() -> {
			for (int n = next.getAndIncrement(); n < nanoseconds.length; n = next.getAndIncrement()) {
				Runnable timed = prepare.apply(client, n);
				long start = System.nanoTime();
				timed.run();
				nanoseconds[n] = System.nanoTime() - start;
			}
		}, (task) -> new Thread(task).start())).toArray(CompletableFuture[]::new)).join();
		add(name, Arrays.copyOfRange(nanoseconds, times / 2, nanoseconds.length));
	}

	private void add(String name, long[] nanoseconds) {
		Arrays.sort(nanoseconds);
		this.rows.add(new Object[] { name, nanoseconds.length, milliseconds(nanoseconds, 50),
				milliseconds(nanoseconds, 95), milliseconds(nanoseconds, 99), milliseconds(nanoseconds, 100) });
	}

	private static String milliseconds(long[] sorted, int percentile) {
		int index = Math.max(0, (int) Math.ceil(sorted.length * percentile / 100.0) - 1);
		return String.format(Locale.ROOT, "%.2f", sorted[index] / 1e6);
	}

	/** Writes the table to the console. */
	public void print() {
		System.out.printf("%n%s%n", this.title);
		System.out.printf(ROW, "", "times", "p50 ms", "p95 ms", "p99 ms", "max ms");
		this.rows.forEach((row) -> System.out.printf(ROW, row));
	}

}
