package dev.keiyaku.sandbox.provider;

import java.util.List;

/**
 * The stand-in refuses a call. Codes beginning with {@code E} are known from the
 * provider's sibling API; those beginning with {@code X-} are the stand-in's own.
 */
class Refusal extends RuntimeException {

	static final String NOT_FOUND = "E0100113";

	static final String ALREADY_BILLED = "E0100115";

	static final String ALREADY_CANCELLED = "E0100118";

	static final String DUPLICATE = "X-DUPLICATE";

	static final String NOT_PASSED = "X-NOT-PASSED";

	static final String FIELD = "X-FIELD-";

	private final List<String> codes;

	Refusal(String code, String message) {
		this(List.of(code), message);
	}

	Refusal(List<String> codes, String message) {
		super(message);
		this.codes = codes;
	}

	List<String> codes() {
		return this.codes;
	}

}
