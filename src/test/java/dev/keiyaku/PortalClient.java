package dev.keiyaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.web.util.HtmlUtils;

/**
 * What speaks to the portal without a browser's good manners: it keeps its cookies and
 * sends the page's CSRF token unless told not to, follows no redirect, and posts whatever
 * it is given.
 */
public class PortalClient {

	private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

	private static final Pattern SUBMIT_URL = Pattern
		.compile("data-submit-url=\"([^\"]+)\"(?![^>]*data-read-only=\"true\")");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String store;

	private volatile String csrfToken;

	public PortalClient(int port) {
		this.store = "http://localhost:" + port;
	}

	/**
	 * @throws IllegalStateException when the store refuses
	 */
	public PortalClient signIn(String loginId, String password) {
		HttpResponse<String> answer = submit("/login", Map.of("loginId", loginId, "password", password));
		this.csrfToken = null;
		if (answer.headers().firstValue("Location").orElse("?error").contains("?error")) {
			throw new IllegalStateException(loginId + " cannot sign in");
		}
		return this;
	}

	public HttpResponse<String> get(String path) {
		return send(request(path));
	}

	/** Gets a page as a browser does: what goes wrong is answered by a page, too. */
	public HttpResponse<String> getPage(String path) {
		return send(request(path).header("Accept", "text/html"));
	}

	/** Posts what the form on a page would post, as JSON. */
	public HttpResponse<String> post(String path, Map<String, ?> values) {
		return post(path, json(values).getBytes(StandardCharsets.UTF_8));
	}

	/** Posts these bytes as if they were JSON. */
	public HttpResponse<String> post(String path, byte[] body) {
		return send(json(path).header("X-CSRF-TOKEN", csrfToken()).POST(BodyPublishers.ofByteArray(body)));
	}

	/** Posts as JSON, without the CSRF token. */
	public HttpResponse<String> postWithoutToken(String path, Map<String, ?> values) {
		return send(json(path).POST(BodyPublishers.ofString(json(values))));
	}

	/** Sends an ordinary HTML form. */
	public HttpResponse<String> submit(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-CSRF-TOKEN", csrfToken())
			.POST(BodyPublishers.ofString(body)));
	}

	/**
	 * Finds where the form on a page is to be posted.
	 * @throws IllegalStateException when the page has no form
	 */
	public String submitUrl(String page) {
		HttpResponse<String> answer = get(page);
		Matcher url = SUBMIT_URL.matcher(answer.body());
		if (!url.find()) {
			throw new IllegalStateException("%s answers %d and has no form".formatted(page, answer.statusCode()));
		}
		return HtmlUtils.htmlUnescape(url.group(1));
	}

	private String csrfToken() {
		if (this.csrfToken == null) {
			Matcher token = CSRF_TOKEN.matcher(get("/products").body());
			if (!token.find()) {
				throw new IllegalStateException("the page has no CSRF token");
			}
			this.csrfToken = token.group(1);
		}
		return this.csrfToken;
	}

	private HttpRequest.Builder json(String path) {
		return request(path).header("Content-Type", "application/json");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.store + path)).timeout(PATIENCE);
	}

	private static String json(Map<String, ?> values) {
		try {
			return new JsonMapper().writeValueAsString(values);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
