package dev.keiyaku.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the expressions of forms have come to, for all requests: the same words and
 * numbers lead to the same result, whoever enters them. Long texts are not kept, so that
 * it stays small. When it is full, it begins anew.
 */
final class KnownResults {

	private static final int MOST = 5_000;

	private static final int LONGEST = 40;

	private final Map<List<Object>, Optional<Object>> results = new ConcurrentHashMap<>();

	/** Whether it keeps what an expression comes to that reads these values. */
	static boolean keeps(List<Object> read) {
		return read.stream().noneMatch((value) -> value instanceof String text && text.length() > LONGEST);
	}

	/**
	 * Returns what is known, or finds it out.
	 * @param key the expression, and what it reads
	 */
	Object get(List<Object> key, Supplier<Object> result) {
		Optional<Object> known = this.results.get(key);
		if (known == null) {
			known = Optional.ofNullable(result.get());
			if (known.isEmpty() || isPlain(known.get())) {
				keep(key, known);
			}
		}
		return known.orElse(null);
	}

	private void keep(List<Object> key, Optional<Object> result) {
		if (this.results.size() >= MOST) {
			this.results.clear();
		}
		this.results.put(key, result);
	}

	private static boolean isPlain(Object result) {
		return result instanceof Boolean || result instanceof String || result instanceof Number;
	}

}
