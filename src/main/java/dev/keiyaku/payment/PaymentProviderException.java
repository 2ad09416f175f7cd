package dev.keiyaku.payment;

import dev.keiyaku.payment.ProviderFailure.Kind;

/**
 * The provider could not be brought to a clear answer. Its message is for staff, names
 * the cause, the transaction and the provider's error codes, and holds nothing personal;
 * the engine shows it as the incident's message. Whoever called tries again later.
 */
public class PaymentProviderException extends RuntimeException {

	private final transient Kind kind;

	PaymentProviderException(String message, Kind kind, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	/**
	 * Whether the provider takes the transaction only when a person has corrected it:
	 * trying again would change nothing.
	 */
	public boolean needsCorrection() {
		return this.kind == Kind.REFUSED || this.kind == Kind.TOO_LONG;
	}

	Kind kind() {
		return this.kind;
	}

}
