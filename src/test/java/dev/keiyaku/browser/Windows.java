package dev.keiyaku.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The browser windows of a test, each with cookies of its own, in Japanese and JST. After
 * the test they are closed. A failed test leaves a picture of each page in
 * {@code target/screenshots}; a test that passed fails when a page reported an error or
 * something that its Content-Security-Policy forbids.
 */
public class Windows implements AfterEachCallback {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	static final double PATIENCE_IN_MILLISECONDS = 15_000;

	/**
	 * What Chromium calls an error though all is well: a form that was refused, at a
	 * field or in Tasklist, to which the engine answers 400 or 500, a completed task that
	 * Tasklist's list still shows, the webapps' question whether somebody is signed in, a
	 * sign-in that was refused, and the policy that passwords follow, of which there is
	 * none.
	 */
	private static final Pattern NO_ERROR = Pattern
		.compile("Failed to load resource.*status of (422|(400|500).*/submit-form|400.*/claim|404.*/auth/user/default"
				+ "|(401|429).*/auth/user/default/login/|404.*/engine/default/(task/[0-9a-f-]+|identity/password-policy):).*");

	/**
	 * Admin 7.24 deletes a user or a group, and then stumbles over its own dialog.
	 */
	private static final Pattern ADMIN_HAS_DELETED = Pattern
		.compile("^TypeError: \\S+\\.catch is not a function\\s+at \\S*delete(User|Group) ");

	/** Tasklist asks once more for a task that somebody has just completed. */
	private static final Pattern TASK_ASKED_FOR = Pattern
		.compile("Failed to load resource.*status of (?:403|500).*/engine/default/task/([0-9a-f-]{36}):");

	private static final Pattern TASK_COMPLETED = Pattern.compile("/task/([0-9a-f-]{36})/submit-form$");

	private final List<BrowserContext> open = new ArrayList<>();

	private final List<String> errors = new ArrayList<>();

	private final Set<String> completedTasks = new HashSet<>();

	/** Opens a window in which nobody is signed in yet. */
	public Page open() {
		return open(new NewContextOptions());
	}

	/** Opens a window of a browser in another language. */
	public Page open(String locale) {
		return open(new NewContextOptions().setLocale(locale));
	}

	/** Opens a window on a phone. */
	public Page openOnPhone(String userAgent) {
		return open(new NewContextOptions().setUserAgent(userAgent)
			.setViewportSize(390, 844)
			.setIsMobile(true)
			.setHasTouch(true));
	}

	private Page open(NewContextOptions options) {
		if (options.locale == null) {
			options.setLocale("ja-JP");
		}
		BrowserContext context = Chromium.running().newContext(options.setTimezoneId("Asia/Tokyo"));
		context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
		context.onConsoleMessage(this::listen);
		context.onWebError((error) -> this.errors.add(error.error()));
		context.onResponse(this::noteCompletion);
		this.open.add(context);
		return context.newPage();
	}

	private void listen(ConsoleMessage message) {
		String text = message.text() + " " + message.location();
		if ("error".equals(message.type()) && !NO_ERROR.matcher(text).find()
				&& !ADMIN_HAS_DELETED.matcher(text).find()) {
			this.errors.add(text);
		}
	}

	private void noteCompletion(Response response) {
		Matcher task = TASK_COMPLETED.matcher(response.url());
		if (task.find() && response.ok()) {
			this.completedTasks.add(task.group(1));
		}
	}

	/**
	 * The engine may answer 403 or 500 instead of 404 when the task goes while it is
	 * being read. Of any other task that would be an error.
	 */
	private boolean isAboutACompletedTask(String error) {
		Matcher task = TASK_ASKED_FOR.matcher(error);
		return task.find() && this.completedTasks.contains(task.group(1));
	}

	@Override
	public void afterEach(ExtensionContext test) {
		try {
			if (test.getExecutionException().isPresent()) {
				takePictures(test);
				this.errors.forEach(System.err::println);
			}
			else {
				assertThat(this.errors).as("errors in the browsers' consoles").allMatch(this::isAboutACompletedTask);
			}
		}
		finally {
			this.open.forEach(BrowserContext::close);
			this.open.clear();
			this.errors.clear();
			this.completedTasks.clear();
		}
	}

	private void takePictures(ExtensionContext test) {
		String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName();
		List<Page> pages = this.open.stream().flatMap((context) -> context.pages().stream()).toList();
		for (int i = 0; i < pages.size(); i++) {
			Path picture = SCREENSHOTS.resolve("%s-%d.png".formatted(name, i + 1));
			pages.get(i).screenshot(new ScreenshotOptions().setPath(picture).setFullPage(true));
		}
	}

}
