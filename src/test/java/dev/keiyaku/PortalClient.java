package dev.keiyaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private static final Pattern SUBMIT_URL = Pattern.compile("data-submit-url=\"([^\"]+)\"");

	private static final String BACKUP_CODES = "/mypage/security/backup-codes/new";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client;

	private final String store;

	private final SignInFactor factor;

	private volatile String csrfToken;

	private String codePage;

	private String address;

	public PortalClient(int port) {
		this(port, Redirect.NEVER);
	}

	private PortalClient(int port, Redirect redirects) {
		this.store = "http://localhost:" + port;
		this.factor = new SignInFactor(port);
		this.client = HttpClient.newBuilder().cookieHandler(this.cookies).followRedirects(redirects).build();
	}

	/** Speaks to the portal and goes where it is led. */
	public static PortalClient followingRedirects(int port) {
		return new PortalClient(port, Redirect.NORMAL);
	}

	/**
	 * Speaks to the portal from another network address, as the proxy before the store
	 * would say.
	 */
	public PortalClient from(String address) {
		this.address = address;
		return this;
	}

	/**
	 * Signs in with both factors: the code is read from the mail, unless an earlier
	 * client of this member has made its browser trusted.
	 * @throws IllegalStateException when the store refuses
	 */
	public PortalClient signIn(String loginId, String password) {
		this.factor.browser(loginId).ifPresent(this::remember);
		String code = this.factor.mailed(loginId, () -> askForCode(loginId, password));
		if (code != null) {
			if (enterCode(this.codePage, Map.of("code", code, "trust", "true")).startsWith("/login")) {
				throw new IllegalStateException("the code was refused");
			}
		}
		browserCookie().ifPresent((cookie) -> this.factor.keepBrowser(loginId, cookie.getValue()));
		return this;
	}

	/** Signs out; the next page has another token. */
	public PortalClient signOut() {
		submit("/logout", Map.of());
		this.csrfToken = null;
		return this;
	}

	/** Opens a page, as everybody does before a form is sent. */
	public PortalClient visit() {
		csrfToken();
		return this;
	}

	/**
	 * Takes the first step only.
	 * @return where it leads
	 */
	public String enterPassword(String loginId, String password) {
		String page = landing(submit("/login", Map.of("loginId", loginId, "password", password)));
		this.csrfToken = null;
		return page;
	}

	/**
	 * Takes the second step.
	 * @param fields the code, and whether the browser is to be trusted
	 * @return where it leads
	 */
	public String enterCode(String path, Map<String, String> fields) {
		String page = landing(submit(path, fields));
		this.csrfToken = null;
		return page;
	}

	/** Ordinary HTML forms, without the CSRF token. */
	public HttpResponse<String> submitWithoutToken(String path, Map<String, String> fields) {
		return send(form(path, fields));
	}

	/**
	 * @return whether a mail with a code is on its way
	 */
	private boolean askForCode(String loginId, String password) {
		String page = enterPassword(loginId, password);
		if (page.equals("/login")) {
			throw new IllegalStateException(loginId + " cannot sign in");
		}
		if (page.equals("/login/setup")) {
			submit("/login/setup/mail", Map.of("address", this.factor.email(loginId)));
			page = "/login/setup/code";
		}
		this.codePage = page;
		return page.startsWith("/login/");
	}

	/** Where the answer leads, or what it shows. */
	public static String landing(HttpResponse<String> answer) {
		URI shown = answer.uri();
		URI next = answer.headers().firstValue("Location").map(shown::resolve).orElse(shown);
		return next.getPath().equals(BACKUP_CODES) ? "/" : next.getPath();
	}

	private void remember(String browser) {
		setCookie(SignInFactor.COOKIE, browser);
	}

	private Optional<HttpCookie> browserCookie() {
		return cookie(SignInFactor.COOKIE);
	}

	public Optional<HttpCookie> cookie(String name) {
		return this.cookies.getCookieStore()
			.get(URI.create(this.store))
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.findFirst();
	}

	public void setCookie(String name, String value) {
		HttpCookie cookie = new HttpCookie(name, value);
		// as the cookie manager calls the host: else there would be two cookies of a name
		cookie.setDomain("localhost.local");
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(URI.create(this.store), cookie);
	}

	public HttpResponse<String> get(String path) {
		return send(request(path));
	}

	/** Gets a page as a browser does: what goes wrong is answered by a page, too. */
	public HttpResponse<String> getPage(String path) {
		return getAccepting("text/html", path);
	}

	/** Gets what is of that type. */
	public HttpResponse<String> getAccepting(String type, String path) {
		return send(request(path).header("Accept", type));
	}

	/** Gets what a browser gets on its own account. */
	public HttpResponse<String> get(String path, Map<String, String> headers) {
		HttpRequest.Builder request = request(path);
		headers.forEach(request::header);
		return send(request);
	}

	/** Posts what the form on a page would post, as JSON. */
	public HttpResponse<String> post(String path, Map<String, ?> values) {
		return post(path, json(values).getBytes(StandardCharsets.UTF_8));
	}

	/** Posts these bytes as if they were JSON. */
	public HttpResponse<String> post(String path, byte[] body) {
		return send(json(path).header("X-CSRF-TOKEN", csrfToken()).POST(BodyPublishers.ofByteArray(body)));
	}

	/**
	 * Posts the same as often at once, as impatient fingers and broken networks do.
	 * @return the answers, in no order
	 */
	public List<HttpResponse<String>> postAtOnce(int times, String path, Map<String, ?> values) {
		ExecutorService clients = Executors.newFixedThreadPool(times);
		try {
			List<CompletableFuture<HttpResponse<String>>> sent = Stream
				.generate(() -> CompletableFuture.supplyAsync(() -> post(path, values), clients))
				.limit(times)
				.toList();
			return sent.stream().map(CompletableFuture::join).toList();
		}
		finally {
			clients.shutdown();
		}
	}

	/** Sends what a page would send about a part of what it shows, as JSON. */
	public HttpResponse<String> patch(String path, Map<String, ?> values) {
		return send(
				json(path).header("X-CSRF-TOKEN", csrfToken()).method("PATCH", BodyPublishers.ofString(json(values))));
	}

	/** Puts what is being typed, as JSON. */
	public HttpResponse<String> put(String path, Map<String, ?> values) {
		return send(json(path).header("X-CSRF-TOKEN", csrfToken()).PUT(BodyPublishers.ofString(json(values))));
	}

	/** Posts as JSON, without the CSRF token. */
	public HttpResponse<String> postWithoutToken(String path, Map<String, ?> values) {
		return send(json(path).POST(BodyPublishers.ofString(json(values))));
	}

	/** Sends an ordinary HTML form. */
	public HttpResponse<String> submit(String path, Map<String, String> fields) {
		return send(form(path, fields).header("X-CSRF-TOKEN", csrfToken()));
	}

	/** Sends an ordinary HTML form, and what browsers say about where it stood. */
	public HttpResponse<String> submit(String path, Map<String, String> fields, Map<String, String> headers) {
		HttpRequest.Builder form = form(path, fields).header("X-CSRF-TOKEN", csrfToken());
		headers.forEach(form::header);
		return send(form);
	}

	private HttpRequest.Builder form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
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
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.store + path)).timeout(PATIENCE);
		return (this.address != null) ? request.header("X-Forwarded-For", this.address) : request;
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
