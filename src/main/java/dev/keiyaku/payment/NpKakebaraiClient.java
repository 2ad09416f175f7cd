package dev.keiyaku.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.payment.ProviderFailure.Kind;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Posts JSON to NP掛け払い and reads its answer. It never repeats a request by itself, and
 * what it throws holds no more than error codes: bodies stay out of logs and messages.
 */
class NpKakebaraiClient {

	private static final int LONGEST_ANSWER = 1024 * 1024;

	private static final int MOST_CODES = 5;

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

	private final ObjectMapper json = new ObjectMapper();

	private final RestClient http;

	NpKakebaraiClient(NpKakebaraiProperties settings) {
		// HttpURLConnection would send a POST again when a connection breaks; this
		// client does not.
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(settings.connectTimeout())
			.build());
		requests.setReadTimeout(settings.readTimeout());
		this.http = RestClient.builder()
			.requestFactory(requests)
			.baseUrl(settings.baseUrl())
			.defaultHeaders(headers -> {
				headers.setBasicAuth(settings.shopCode(), settings.spCode());
				headers.set("X-NP-Terminal-Id", settings.terminalId());
				headers.set("X-HTTP-Method-Override", "POST");
				headers.setContentType(MediaType.APPLICATION_JSON);
				headers.setAccept(List.of(MediaType.APPLICATION_JSON));
			})
			.build();
	}

	/** The {@code result} of a call that the provider has carried out. */
	JsonNode post(String path, Object body) {
		try {
			return this.http.post().uri(path).body(write(body)).exchange((request, response) -> result(response));
		}
		catch (ResourceAccessException failure) {
			boolean late = NestedExceptionUtils.getRootCause(failure) instanceof HttpTimeoutException;
			throw new ProviderFailure(late ? Kind.TIMEOUT : Kind.UNREACHABLE, List.of(), failure);
		}
	}

	private byte[] write(Object body) {
		try {
			return this.json.writeValueAsBytes(body);
		}
		catch (JsonProcessingException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private JsonNode result(ClientHttpResponse response) throws IOException {
		HttpStatusCode status = response.getStatusCode();
		String code = "HTTP " + status.value();
		if (status.value() == 429) {
			throw new ProviderFailure(Kind.BUSY, List.of(code), null);
		}
		if (status.value() == 401 || status.value() == 403) {
			throw new ProviderFailure(Kind.UNAUTHORIZED, List.of(code), null);
		}
		JsonNode answer = read(response);
		List<String> errors = errors(answer);
		if (status.is5xxServerError()) {
			throw new ProviderFailure(Kind.SERVER_ERROR, errors.isEmpty() ? List.of(code) : errors, null);
		}
		if (!errors.isEmpty()) {
			throw new ProviderFailure(Kind.REJECTED, errors, null);
		}
		if (!status.is2xxSuccessful() || !answer.path("result").isContainerNode()) {
			throw new ProviderFailure(Kind.UNREADABLE, List.of(code), null);
		}
		return answer.path("result");
	}

	/** A missing node for what is no JSON or too long. */
	private JsonNode read(ClientHttpResponse response) throws IOException {
		try (InputStream body = response.getBody()) {
			byte[] bytes = body.readNBytes(LONGEST_ANSWER + 1);
			return (bytes.length > LONGEST_ANSWER) ? this.json.missingNode() : this.json.readTree(bytes);
		}
		catch (JsonProcessingException noJson) {
			return this.json.missingNode();
		}
	}

	/** Only what looks like a code: a message may quote what the buyer wrote. */
	private static List<String> errors(JsonNode answer) {
		List<String> codes = new ArrayList<>();
		for (JsonNode error : answer.path("errors")) {
			error.path("codes").forEach(code -> codes.add(code.asText()));
		}
		return codes.stream().filter(code -> CODE.matcher(code).matches()).limit(MOST_CODES).toList();
	}

}
