package dev.keiyaku.browser;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.awaitility.Awaitility;

/** A window of somebody of the staff on one of the engine's webapps. */
public class Webapp {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** How long a page of a filter takes at the most to be turned. */
	private static final double TURNING_IN_MILLISECONDS = 4_000;

	/** Where Tasklist asks for a page of a filter. */
	private static final Pattern TASKS = Pattern.compile("/filter/[^/]+/list");

	private final Page page;

	/**
	 * @param name {@code tasklist} or {@code cockpit}
	 */
	public Webapp(Page page, int port, String name) {
		this.page = page;
		page.navigate("http://localhost:%d/camunda/app/%s/default/".formatted(port, name));
	}

	public Page page() {
		return this.page;
	}

	public void signIn(String userId, String password) {
		Locator name = this.page.getByPlaceholder("ユーザー名");
		Locator secret = this.page.getByPlaceholder("パスワード");
		// the login page moves the focus to its first field once it is drawn, in the
		// midst
		// of what is being typed
		Awaitility.await().pollInSameThread().until(() -> {
			name.fill(userId);
			secret.fill(password);
			return name.inputValue().equals(userId) && secret.inputValue().equals(password);
		});
		press("ログイン");
	}

	public Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
	}

	public void press(String name) {
		button(name).click();
	}

	/** Follows a link of Cockpit's. */
	public void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)).first().click();
	}

	/** Opens one of Tasklist's filters. */
	public void openFilter(String name) {
		// the name is followed by the number of its tasks
		this.page.locator(".task-filters .name a")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*%s[\\s\\d]*$".formatted(name))))
			.click();
	}

	/** Finds the tasks of the open filter. */
	public Locator tasks() {
		return this.page.locator("[cam-tasks] li.task");
	}

	/** Finds the opened task with its form. */
	public Locator task() {
		return this.page.locator("[cam-tasklist-task]").first();
	}

	/** Turns the pages of the open filter to the card that names this, and opens it. */
	public void openTask(String subject) {
		Locator card = tasks().filter(new Locator.FilterOptions().setHasText(subject)).first();
		Awaitility.await("the task of " + subject).atMost(PATIENCE).pollInSameThread().until(() -> isOnSomePage(card));
		card.click();
		task().locator(".fjs-form").getByText(subject).first().waitFor();
	}

	private boolean isOnSomePage(Locator card) {
		turnTo("first");
		while (card.count() == 0) {
			if (!turnTo("next")) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @return whether there was such a page
	 */
	private boolean turnTo(String page) {
		Locator link = this.page.locator("[cam-tasks] .pagination-%s:not(.disabled) a".formatted(page));
		if (link.count() == 0) {
			return false;
		}
		try {
			this.page.waitForResponse(TASKS, new Page.WaitForResponseOptions().setTimeout(TURNING_IN_MILLISECONDS),
					() -> link.click(new Locator.ClickOptions().setTimeout(TURNING_IN_MILLISECONDS)));
			return true;
		}
		catch (TimeoutError gone) {
			// it belonged to the filter that was open before, which has more tasks
			return false;
		}
	}

	public void claim() {
		task().getByText("引き受ける").click();
		task().locator(".disabled-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

}
