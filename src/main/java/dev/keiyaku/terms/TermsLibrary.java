package dev.keiyaku.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The store's terms that are in force. A version holds from its day on, at 0:00 in Japan:
 * one whose day is still to come waits, and the one before it goes on (store, "Who the
 * store is"). The very first version holds at once.
 */
@Component
public class TermsLibrary {

	private final TermsFiles files;

	private final KeptTerms kept;

	private final Placeholders placeholders;

	private final Clock clock;

	TermsLibrary(TermsFiles files, KeptTerms kept, Placeholders placeholders, Clock clock) {
		this.files = files;
		this.kept = kept;
		this.placeholders = placeholders;
		this.clock = clock;
	}

	/**
	 * @return the terms in force
	 * @throws IllegalArgumentException when there are none of that name, which is a
	 * mistake in the store
	 */
	public Terms get(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("there are no terms " + code));
	}

	/** The terms in force, if there are any of that name. */
	public Optional<Terms> find(String code) {
		return latest(code).map((latest) -> isToCome(latest)
				? this.kept.newestUntil(code, LocalDate.now(this.clock)).orElse(latest) : latest);
	}

	/** The version that is to take the place of the one in force. */
	public Optional<Terms> coming(String code) {
		return latest(code).filter(this::isToCome).filter((latest) -> !latest.equals(get(code)));
	}

	/** The day of the very first version. */
	public LocalDate enacted(String code) {
		return this.files.find(code)
			.flatMap(TermsFile::enacted)
			.orElseGet(() -> this.kept.versions(code).stream().reduce((newer, older) -> older).orElseThrow().day());
	}

	private Optional<Terms> latest(String code) {
		return this.files.find(code).map(TermsFile::terms).map(this.placeholders::withOperator);
	}

	private boolean isToCome(Terms terms) {
		return terms.day().isAfter(LocalDate.now(this.clock));
	}

}
