package dev.keiyaku.sandbox.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the stand-in behaves until it is told otherwise. */
public enum Mode {

	/** Answers at once. */
	NORMAL,

	/** Does what it is asked, and answers late. */
	SLOW,

	/** Takes its time before it does what it is asked. */
	LATE,

	/** Does what it is asked, then drops the connection; status queries are answered. */
	DROP_AFTER_ACCEPT,

	/** Does nothing and answers 503. */
	ERROR,

	/** Does nothing and answers 429 with the wish to be asked a second later. */
	BUSY,

	/** Does nothing and answers something that is no JSON. */
	GARBAGE,

	/** Holds every new transaction. */
	HOLD;

	/** The mode that {@link #label} names so. */
	static Optional<Mode> named(String name) {
		return Arrays.stream(values()).filter(mode -> mode.label().equals(name)).findFirst();
	}

	/** The name on the page and in JSON, for example {@code drop-after-accept}. */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
