package dev.keiyaku.payment;

import dev.keiyaku.payment.ProviderFailure.Kind;
import dev.keiyaku.process.FinalFailure;

/**
 * The provider could not be brought to a clear answer. Its message is for staff, names
 * the cause, the transaction and the provider's error codes, and holds nothing personal;
 * the engine shows it as the incident's message. Whoever called tries again later, unless
 * it {@link #isFinal()}.
 */
public class PaymentProviderException extends RuntimeException implements FinalFailure {

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

	/**
	 * Whether the provider has named errors in what it was asked: it would name them
	 * again.
	 */
	@Override
	public boolean isFinal() {
		return this.kind == Kind.REJECTED;
	}

	Kind kind() {
		return this.kind;
	}

}
