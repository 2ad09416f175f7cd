package dev.keiyaku.quote;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** A browser without a screen: keeps its cookies and sends the page's CSRF token. */
class Browser {

	private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String store;

	Browser(int port) {
		this.store = "http://localhost:" + port;
	}

	Browser signIn(String loginId, String password) {
		submit("/login", Map.of("loginId", loginId, "password", password));
		return this;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.store + path)));
	}

	/** Posts what the form on a page would post. */
	HttpResponse<String> post(String path, Map<String, ?> values) throws IOException {
		return send(HttpRequest.newBuilder(URI.create(this.store + path))
			.header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", csrfToken())
			.POST(BodyPublishers.ofString(new JsonMapper().writeValueAsString(values))));
	}

	/** Sends an ordinary HTML form. */
	HttpResponse<String> submit(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(this.store + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-CSRF-TOKEN", csrfToken())
			.POST(BodyPublishers.ofString(body)));
	}

	private String csrfToken() {
		Matcher token = CSRF_TOKEN.matcher(get("/login").body());
		if (!token.find()) {
			throw new IllegalStateException("the page has no CSRF token");
		}
		return token.group(1);
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
