package dev.keiyaku.payment;

import java.util.List;

/** A call to the provider that did not end in a clear answer, or in a plain refusal. */
class ProviderFailure extends RuntimeException {

	private final Kind kind;

	private final List<String> codes;

	/**
	 * @param kind what went wrong
	 * @param codes the provider's error codes or the HTTP status; never anything that the
	 * buyer wrote
	 */
	ProviderFailure(Kind kind, List<String> codes, Throwable cause) {
		super(kind + " " + codes, cause);
		this.kind = kind;
		this.codes = List.copyOf(codes);
	}

	Kind kind() {
		return this.kind;
	}

	List<String> codes() {
		return this.codes;
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

		/** The provider does not have the transaction that was asked for. */
		NOT_FOUND,

		/** The transaction's registration may be under way still. */
		UNDER_WAY

	}

}
