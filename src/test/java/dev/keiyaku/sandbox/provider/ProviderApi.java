package dev.keiyaku.sandbox.provider;

import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;

/**
 * One provider's calls: how it is spoken to, over the same registry and the same modes.
 */
interface ProviderApi {

	/** The provider's own id of the transaction that is the n-th to be registered. */
	String transactionId(int n);

	/**
	 * Does what a call asks for.
	 * @throws Refusal when it must not be done
	 */
	Reply reply(Call call, Registry registry, boolean hold);

	/** How it words a refusal. */
	Reply refused(Refusal refusal);

	/** How it says that it has a problem of its own, 503. */
	Reply systemError();

	/** How it says that the store asks too much, 429. */
	Reply busy();

	/**
	 * What the store sends.
	 *
	 * @param body a missing node when there is none
	 */
	record Call(String method, URI uri, Headers headers, JsonNode body) {
	}

	/**
	 * What the stand-in answers.
	 *
	 * @param json written as the body
	 * @param changed whether the call has changed anything
	 */
	record Reply(int status, Object json, boolean changed) {

		static Reply found(Object json) {
			return new Reply(200, json, false);
		}

		static Reply done(Object json) {
			return new Reply(200, json, true);
		}

		static Reply denied(int status, Object json) {
			return new Reply(status, json, false);
		}

	}

}
