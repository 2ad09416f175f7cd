package dev.keiyaku.quote;

/** A quote can no longer be ordered: see its page. Nothing has happened. */
public class QuoteNotOrderableException extends RuntimeException {

	private final String number;

	QuoteNotOrderableException(String number) {
		super("quote %s can no longer be ordered".formatted(number));
		this.number = number;
	}

	public String number() {
		return this.number;
	}

}
