package dev.keiyaku.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the webapps' API answers to a window while somebody looks and presses there, in
 * the background as well.
 */
class Refusals {

	private static final String API = "/camunda/api/";

	private static final int REFUSED = 400;

	private static final double MOMENT = 50;

	/** So many moments are waited for answers, 15 s. */
	private static final int PATIENCE = 300;

	/** For so many moments nothing has been asked. */
	private static final int QUIET = 5;

	/**
	 * What is no refusal: nobody has signed in yet, and no policy for passwords is set.
	 */
	private static final Pattern NONE = Pattern.compile("404 GET .*/(auth/user/default|identity/password-policy)$");

	private final List<String> refused = new ArrayList<>();

	private final List<String> changes = new ArrayList<>();

	private int open;

	Refusals(BrowserContext window) {
		window.onRequest((request) -> count(request, 1));
		window.onRequestFinished((request) -> count(request, -1));
		window.onRequestFailed((request) -> count(request, -1));
		window.onResponse(this::note);
	}

	private void count(Request request, int step) {
		if (request.url().contains(API)) {
			this.open += step;
		}
	}

	private void note(Response response) {
		String url = response.url();
		if (!url.contains(API)) {
			return;
		}
		String method = response.request().method();
		String answer = "%d %s %s".formatted(response.status(), method, url.substring(url.indexOf(API)));
		if (response.status() >= REFUSED && !NONE.matcher(answer).matches()) {
			this.refused.add(answer);
		}
		if (response.ok() && !Set.of("GET", "OPTIONS").contains(method)) {
			this.changes.add(method + " " + url.replaceFirst("\\?.*", "").replaceFirst("/+$", ""));
		}
	}

	/** Waits until the page has asked all that it wanted to know, and been answered. */
	void expectNone(Page page) {
		int patience = PATIENCE;
		for (int quiet = 0; quiet < QUIET && patience > 0; quiet = (this.open > 0) ? 0 : quiet + 1) {
			page.waitForTimeout(MOMENT);
			patience--;
		}
		if (patience == 0) {
			// of a request by a page that was left, the end may never be told
			this.open = 0;
		}
		assertThat(this.refused).as("refused at " + page.url()).isEmpty();
	}

	/**
	 * @param call such as {@code POST .*}{@code /claim}
	 */
	void expectCall(Page page, String call) {
		expectNone(page);
		assertThat(this.changes).as("calls at " + page.url()).anyMatch((change) -> change.matches(call));
		this.changes.clear();
	}

}
