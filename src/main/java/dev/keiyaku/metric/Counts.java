package dev.keiyaku.metric;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import dev.keiyaku.database.PersonWaits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Numbers that one question to the database answers together. It is asked again when
 * somebody wants to know one and the last answer is some seconds old, so that metrics
 * cost the same however many there are and whoever reads them.
 *
 * @param <K> what tells the numbers apart
 */
public final class Counts<K> {

	private static final Logger log = LoggerFactory.getLogger(Counts.class);

	private static final Duration FRESH = Duration.ofSeconds(10);

	private final Supplier<Map<K, ? extends Number>> question;

	private Map<K, ? extends Number> answer;

	private long askedAt;

	/**
	 * @param question finds all numbers; what it does not name is 0
	 */
	public Counts(Supplier<Map<K, ? extends Number>> question) {
		this.question = question;
		this.askedAt = System.nanoTime() - FRESH.toNanos();
	}

	/**
	 * Returns a number of some seconds ago at most; NaN while the database does not tell.
	 */
	public synchronized double of(K key) {
		if (System.nanoTime() - this.askedAt >= FRESH.toNanos()) {
			this.answer = ask();
			this.askedAt = System.nanoTime();
		}
		if (this.answer == null) {
			return Double.NaN;
		}
		Number number = this.answer.get(key);
		return (number != null) ? number.doubleValue() : 0;
	}

	private Map<K, ? extends Number> ask() {
		try (PersonWaits waits = PersonWaits.begin()) {
			return this.question.get();
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("not told", ex);
			return null;
		}
	}

}
