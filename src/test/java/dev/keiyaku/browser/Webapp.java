package dev.keiyaku.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.awaitility.Awaitility;

/** A window of somebody of the staff on one of the engine's webapps. */
public class Webapp {

	private static final double PATIENCE_MS = 2_000;

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
		this.page.locator(".task-filters").getByText(name).click();
	}

	/** Finds the tasks of the open filter. */
	public Locator tasks() {
		return this.page.locator("[cam-tasks] li.task");
	}

	/** Finds the opened task with its form. */
	public Locator task() {
		return this.page.locator("[cam-tasklist-task]").first();
	}

	/** Opens the task of the filter whose form names that number. */
	public void openTask(String number) {
		Locator all = tasks();
		all.first().waitFor();
		Locator form = task().getByText(number).first();
		for (int i = 0; i < all.count(); i++) {
			all.nth(i).click();
			this.page.waitForLoadState();
			task().locator(".fjs-form").first().waitFor();
			if (appears(form)) {
				return;
			}
		}
		throw new AssertionError("no task of the filter is about " + number);
	}

	/** The form of the task before stays for a moment. */
	private static boolean appears(Locator form) {
		try {
			form.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
			return true;
		}
		catch (TimeoutError absent) {
			return false;
		}
	}

	public void claim() {
		task().getByText("引き受ける").click();
		task().locator(".disabled-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

}
