package dev.keiyaku.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.payment.ProviderFailure.Kind;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Speaks JSON over HTTP with a provider, the same for every adapter. It never repeats a
 * request by itself, and what it throws holds no more than error codes: bodies stay out
 * of logs and messages.
 */
class ProviderHttp {

	private static final int LONGEST_ANSWER = 1024 * 1024;

	private static final int MOST_CODES = 5;

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,80}");

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

	private final ObjectMapper json = new ObjectMapper();

	private final RestClient http;

	private final Function<JsonNode, Stream<JsonNode>> errorCodes;

	/**
	 * @param credentials sets the headers by which the provider knows the store
	 * @param errorCodes finds the error codes in an answer, none when it names no error
	 */
	ProviderHttp(ProviderConnection connection, Consumer<HttpHeaders> credentials,
			Function<JsonNode, Stream<JsonNode>> errorCodes) {
		// HttpURLConnection would send a POST again when a connection breaks; this
		// client does not.
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(connection.connectTimeout())
			.build());
		requests.setReadTimeout(connection.readTimeout());
		this.http = RestClient.builder()
			.requestFactory(requests)
			.baseUrl(connection.baseUrl())
			.defaultHeaders(credentials)
			.defaultHeaders(headers -> headers.setAccept(List.of(MediaType.APPLICATION_JSON)))
			.build();
		this.errorCodes = errorCodes;
	}

	/** What the provider answers, a JSON object, once it has done what was posted. */
	JsonNode post(String path, Object body) {
		return answer(this.http.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(write(body)));
	}

	/**
	 * What the provider answers, a JSON object.
	 * @param path may have places for variables, such as {@code /things/{id}}
	 */
	JsonNode get(String path, Object... variables) {
		return answer(this.http.get().uri(path, variables));
	}

	/** The same as {@link #get}, to have a thing removed. */
	JsonNode delete(String path, Object... variables) {
		return answer(this.http.delete().uri(path, variables));
	}

	private JsonNode answer(RestClient.RequestHeadersSpec<?> request) {
		try {
			return request.exchange((sent, response) -> answer(response));
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

	private JsonNode answer(ClientHttpResponse response) throws IOException {
		HttpStatusCode status = response.getStatusCode();
		String code = "HTTP " + status.value();
		if (status.value() == 429) {
			throw ProviderFailure.busy(code, retryAfter(response));
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
		if (!status.is2xxSuccessful() || !answer.isObject()) {
			throw new ProviderFailure(Kind.UNREADABLE, List.of(code), null);
		}
		return answer;
	}

	/** Zero when the provider names no number of seconds; a date is not read. */
	private static Duration retryAfter(ClientHttpResponse response) {
		String seconds = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
		return (seconds != null && SECONDS.matcher(seconds).matches()) ? Duration.ofSeconds(Long.parseLong(seconds))
				: Duration.ZERO;
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
	private List<String> errors(JsonNode answer) {
		return this.errorCodes.apply(answer)
			.map(JsonNode::asText)
			.filter(code -> CODE.matcher(code).matches())
			.limit(MOST_CODES)
			.toList();
	}

}
