package dev.keiyaku.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.keiyaku.SignInFactor;

/** A customer's window on the portal. */
public class Portal {

	/** What a regular expression of the browser's would not read as itself. */
	private static final Pattern SPECIAL = Pattern.compile("[.*+?^${}()|\\[\\]\\\\]");

	private final Page page;

	private final String store;

	private final SignInFactor factor;

	public Portal(Page page, int port) {
		this.page = page;
		this.store = "http://localhost:" + port;
		this.factor = new SignInFactor(port);
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

	/**
	 * Signs in with both factors: the code is read from the mail, unless an earlier
	 * window of this member has made its browser trusted. A wrong password leaves the
	 * window at the login page.
	 */
	public void signIn(String loginId, String password) {
		this.factor.browser(loginId).ifPresent(this::remember);
		open("/login");
		String code = this.factor.mailed(loginId, () -> askForCode(loginId, password));
		if (code != null) {
			field("認証コード").fill(code);
			boolean firstTime = at("/login/setup");
			if (!firstTime) {
				box("このブラウザでは二要素認証を要求しない").check();
			}
			press(firstTime ? "認証確認" : "ログイン");
			if (firstTime) {
				follow("進む");
			}
		}
		this.page.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals(SignInFactor.COOKIE))
			.forEach((cookie) -> this.factor.keepBrowser(loginId, cookie.value));
	}

	private boolean askForCode(String loginId, String password) {
		this.page.getByLabel("ログインID").fill(loginId);
		this.page.getByLabel("パスワード").fill(password);
		this.page.waitForNavigation(() -> press("ログインする"));
		if (at("/login/setup")) {
			press("進む");
			field("メールアドレス").fill(this.factor.email(loginId));
			press("送信");
			expectToBeAt("/login/setup/code");
		}
		return at("/login/");
	}

	private void remember(String token) {
		this.page.context().addCookies(List.of(new Cookie(SignInFactor.COOKIE, token).setUrl(this.store)));
	}

	private boolean at(String path) {
		return this.page.url().startsWith(this.store + path);
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
