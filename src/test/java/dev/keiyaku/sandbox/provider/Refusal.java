package dev.keiyaku.sandbox.provider;

import java.util.List;

/**
 * The stand-in refuses a call, whichever provider it stands for; each has its own code
 * for the reason.
 */
class Refusal extends RuntimeException {

	private final Reason reason;

	private final List<String> fields;

	Refusal(Reason reason, String message) {
		this(reason, List.of(), message);
	}

	private Refusal(Reason reason, List<String> fields, String message) {
		super(message);
		this.reason = reason;
		this.fields = fields;
	}

	/** Fields are wrong or missing. */
	static Refusal of(List<String> fields) {
		List<String> each = fields.stream().distinct().toList();
		return new Refusal(Reason.FIELD, each, "wrong or missing: " + String.join(", ", each));
	}

	static Refusal of(String field, String message) {
		return new Refusal(Reason.FIELD, List.of(field), message);
	}

	Reason reason() {
		return this.reason;
	}

	/** As the provider spells them; empty unless {@link Reason#FIELD}. */
	List<String> fields() {
		return this.fields;
	}

	enum Reason {

		NOT_FOUND, DUPLICATE, NOT_PASSED, ALREADY_BILLED, ALREADY_CANCELLED, NOT_CANCELABLE, FIELD

	}

}
