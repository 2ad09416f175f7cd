package dev.keiyaku.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** A customer's window on the portal. */
public class Portal {

	/** What a regular expression of the browser's would not read as itself. */
	private static final Pattern SPECIAL = Pattern.compile("[.*+?^${}()|\\[\\]\\\\]");

	private final Page page;

	private final String store;

	public Portal(Page page, int port) {
		this.page = page;
		this.store = "http://localhost:" + port;
	}

	/** Opens another tab with the same cookies. */
	public Portal secondTab(int port) {
		return new Portal(this.page.context().newPage(), port);
	}

	public Page page() {
		return this.page;
	}

	/**
	 * @param address starts with a slash, or is absolute
	 */
	public void open(String address) {
		this.page.navigate(address.startsWith("/") ? this.store + address : address);
		waitForForms();
	}

	public void signIn(String loginId, String password) {
		open("/login");
		this.page.getByLabel("ログインID").fill(loginId);
		this.page.getByLabel("パスワード").fill(password);
		press("ログインする");
	}

	public Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
	}

	public void press(String name) {
		button(name).click();
	}

	public void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link)).first().click();
		waitForForms();
	}

	/** Finds the text field whose label begins so. */
	public Locator field(String label) {
		return this.page.getByRole(AriaRole.TEXTBOX,
				new GetByRoleOptions().setName(Pattern.compile("^" + SPECIAL.matcher(label).replaceAll("\\\\$0"))));
	}

	/** Finds the tick box with these words. */
	public Locator box(String words) {
		return this.page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(words));
	}

	/** Enters a date as a person does, in figures. */
	public void enterDate(String label, String figures) {
		field(label).fill(figures);
		field(label).press("Enter");
	}

	/** What stands at a field that was refused. */
	public Locator problemAt(String label) {
		return this.page.locator(".fjs-form-field", new Page.LocatorOptions().setHas(field(label)))
			.last()
			.locator(".fjs-form-field-error");
	}

	public Locator main() {
		return this.page.locator("main");
	}

	/** Waits until the browser stands at an address that begins so. */
	public void expectToBeAt(String path) {
		this.page.waitForURL((address) -> address.startsWith(this.store + path));
		waitForForms();
	}

	public void back() {
		this.page.goBack();
		waitForForms();
	}

	public void forward() {
		this.page.goForward();
		waitForForms();
	}

	public void reload() {
		this.page.reload();
		waitForForms();
	}

	private void waitForForms() {
		this.page
			.waitForFunction("() => document.querySelectorAll('.form-island:not(.form-island--ready)').length === 0");
	}

}
