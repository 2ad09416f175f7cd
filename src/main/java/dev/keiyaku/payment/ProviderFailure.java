package dev.keiyaku.payment;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.payment.ProviderLimits.TooLong;

/** A call to the provider that did not end in a clear answer, or in a plain refusal. */
class ProviderFailure extends RuntimeException {

	private final Kind kind;

	private final List<String> codes;

	private final Duration retryAfter;

	private List<TooLong> tooLong = List.of();

	/**
	 * @param kind what went wrong
	 * @param codes the provider's error codes or the HTTP status; never anything that the
	 * buyer wrote
	 */
	ProviderFailure(Kind kind, List<String> codes, Throwable cause) {
		this(kind, codes, cause, Duration.ZERO);
	}

	private ProviderFailure(Kind kind, List<String> codes, Throwable cause, Duration retryAfter) {
		super(kind + " " + codes, cause);
		this.kind = kind;
		this.codes = List.copyOf(codes);
		this.retryAfter = retryAfter;
	}

	/**
	 * @param retryAfter how long the provider wants to be left alone, zero when it does
	 * not say
	 */
	static ProviderFailure busy(String code, Duration retryAfter) {
		return new ProviderFailure(Kind.BUSY, List.of(code), null, retryAfter);
	}

	/** No call was made: the provider would refuse these texts. */
	static ProviderFailure of(List<TooLong> tooLong) {
		ProviderFailure failure = new ProviderFailure(Kind.TOO_LONG, tooLong.stream().map(TooLong::field).toList(),
				null);
		failure.tooLong = List.copyOf(tooLong);
		return failure;
	}

	Kind kind() {
		return this.kind;
	}

	List<String> codes() {
		return this.codes;
	}

	/** Empty unless it is {@link Kind#TOO_LONG}. */
	List<TooLong> tooLong() {
		return this.tooLong;
	}

	Duration retryAfter() {
		return this.retryAfter;
	}

	/** Whether the provider rejected the call, and for nothing but these reasons. */
	boolean says(Set<String> codes) {
		return this.kind == Kind.REJECTED && codes.containsAll(this.codes);
	}

	/**
	 * Whether the provider may be at work on the call although nobody waits for its
	 * answer any more. What got no connection has not been sent.
	 */
	boolean leavesOpen() {
		boolean unanswered = this.kind == Kind.TIMEOUT || this.kind == Kind.UNREACHABLE;
		return unanswered && Stream.iterate(getCause(), Objects::nonNull, Throwable::getCause)
			.noneMatch(cause -> cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException);
	}

	enum Kind {

		/** No connection or no first byte of an answer within the time allowed. */
		TIMEOUT,

		/** No connection, or one that broke or stalled before the end of the answer. */
		UNREACHABLE,

		/** The provider asks for patience (429). */
		BUSY,

		/** The provider's own error (5xx). */
		SERVER_ERROR,

		/** An answer that makes no sense. */
		UNREADABLE,

		/** The store's credentials were not taken (401, 403). */
		UNAUTHORIZED,

		/** The provider named errors in what it was sent. */
		REJECTED,

		/**
		 * The provider does not take a transaction as it is, however often it is sent.
		 */
		REFUSED,

		/** The same, as the store knows without a call: texts are too long. */
		TOO_LONG,

		/** The provider does not have the transaction that was asked for. */
		NOT_FOUND,

		/** No call was made, since the last ones failed; the cause says how. */
		SUSPENDED,

		/** The transaction's registration may be under way still. */
		UNDER_WAY;

		/**
		 * Whether the provider is not at work as it should be: it may be so for the next
		 * call as well, whatever that asks for.
		 */
		boolean isOutage() {
			return switch (this) {
				case TIMEOUT, UNREACHABLE, BUSY, SERVER_ERROR, UNREADABLE -> true;
				case UNAUTHORIZED, REJECTED, REFUSED, TOO_LONG, NOT_FOUND, SUSPENDED, UNDER_WAY -> false;
			};
		}

	}

}
