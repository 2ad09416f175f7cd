package dev.keiyaku.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What the engine's webapps ask the engine for, under the rights of whoever is signed in.
 */
public class StaffRest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String store;

	private final String address;

	public StaffRest(int port) {
		this(port, null);
	}

	/**
	 * @param address the network address that the proxy in front of the store names
	 */
	public StaffRest(int port, String address) {
		this.store = "http://localhost:" + port;
		this.address = address;
		fetchCsrfToken();
	}

	private void fetchCsrfToken() {
		send("GET", "/camunda/app/welcome/default/", null, null);
	}

	/**
	 * @throws IllegalStateException when that user may not use that webapp
	 */
	public StaffRest signIn(String userId, String password, String webapp) {
		int status = trySignIn(userId, password, webapp);
		if (status != 200) {
			throw new IllegalStateException("%s is answered %d by %s".formatted(userId, status, webapp));
		}
		fetchCsrfToken();
		return this;
	}

	/**
	 * @return the status of the answer
	 */
	public int trySignIn(String userId, String password, String webapp) {
		return enterPassword(userId, password, webapp).statusCode();
	}

	/**
	 * @return the answer that the page of signing in reads
	 */
	public HttpResponse<String> enterPassword(String userId, String password, String webapp) {
		return send("POST", "/camunda/api/admin/auth/user/default/login/" + webapp,
				"username=%s&password=%s".formatted(userId, password), "application/x-www-form-urlencoded");
	}

	/**
	 * @param path below the webapp's address
	 */
	public HttpResponse<String> getFrom(String webapp, String path) {
		return send("GET", "/camunda/app/%s/default%s".formatted(webapp, path), null, null);
	}

	/**
	 * @param path below the engine's REST address
	 */
	public HttpResponse<String> get(String path) {
		return send("GET", ENGINE + path, null, null);
	}

	/**
	 * @param path below the engine's REST address
	 * @throws IllegalStateException when the answer is not 200
	 */
	public JsonNode getJson(String path) {
		HttpResponse<String> answer = get(path);
		if (answer.statusCode() != 200) {
			throw new IllegalStateException("%s answers %d".formatted(path, answer.statusCode()));
		}
		try {
			return new JsonMapper().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param method POST, PUT or DELETE
	 */
	public HttpResponse<String> change(String method, String path, String json) {
		HttpResponse<String> answer = send(method, ENGINE + path, json, "application/json");
		if (answer.body().contains("CSRF")) {
			throw new IllegalStateException("refused for the token, not for the rights: " + answer.body());
		}
		return answer;
	}

	/**
	 * @param path below the store's address
	 */
	public HttpResponse<String> call(String method, String path, String json) {
		return send(method, path, json, "application/json");
	}

	/**
	 * A change at an address that the webapps do not write so.
	 * @param path below the store's address
	 */
	public HttpResponse<String> post(String path, String json) {
		return send("POST", path, json, "application/json");
	}

	/**
	 * The same without saying how long the body is.
	 * @param path below the store's address
	 */
	public HttpResponse<String> stream(String path, String json) {
		return exchange("POST", path,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
				"application/json");
	}

	private HttpResponse<String> send(String method, String path, String body, String type) {
		return exchange(method, path, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody(), type);
	}

	private HttpResponse<String> exchange(String method, String path, BodyPublisher body, String type) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.store + path)).method(method, body);
		if (type != null) {
			request.header("Content-Type", type);
		}
		if (this.address != null) {
			request.header("X-Forwarded-For", this.address);
		}
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.forEach((token) -> request.header("X-XSRF-TOKEN", token));
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
