package dev.keiyaku.payment;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keiyaku.payment.ProviderFailure.Kind;

/** Posts to NP掛け払い, which has no other method, and opens its envelope. */
class NpKakebaraiClient {

	private final ProviderHttp http;

	NpKakebaraiClient(NpKakebaraiProperties settings) {
		this.http = new ProviderHttp(settings.connection(), headers -> {
			headers.setBasicAuth(settings.shopCode(), settings.spCode());
			headers.set("X-NP-Terminal-Id", settings.terminalId());
			headers.set("X-HTTP-Method-Override", "POST");
		}, NpKakebaraiClient::errorCodes);
	}

	/** The {@code result} of a call that the provider has carried out. */
	JsonNode post(String path, Object body) {
		JsonNode result = this.http.post(path, body).path("result");
		if (!result.isContainerNode()) {
			throw new ProviderFailure(Kind.UNREADABLE, List.of("result"), null);
		}
		return result;
	}

	private static Stream<JsonNode> errorCodes(JsonNode answer) {
		return elements(answer.path("errors")).flatMap(error -> elements(error.path("codes")));
	}

	private static Stream<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

}
