package dev.keiyaku.catalog.web;

/** The page that an address names. */
final class PageNumber {

	/** Beyond it there is nothing, and no sum with it overflows. */
	private static final int LARGEST = 100_000;

	private PageNumber() {
	}

	/** The number from 1 on; the first page for what is no number. */
	static int of(String text) {
		try {
			return (int) Math.max(1, Math.min(Long.parseLong(text.strip()), LARGEST));
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

}
