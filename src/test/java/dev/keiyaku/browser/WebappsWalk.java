package dev.keiyaku.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.provider.Mode;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A walk through every page of a webapp, for each kind of staff: nothing that a page asks
 * in the background is refused, what it offers is what the store does, and what it offers
 * works when pressed.
 */
abstract class WebappsWalk extends ProcessTest {

	static final String PASSWORD = "keiyaku-sandbox";

	/** What can be pressed among some elements, by the words of its tip or its own. */
	static final String OFFERED = """
			elements => elements
			  .filter(e => e.checkVisibility() && getComputedStyle(e).cursor !== 'default' && !e.disabled)
			  .map(e => (e.getAttribute('uib-tooltip') || e.title || e.innerText).trim())
			""";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private IdentityService identity;

	@Value("${server.port}")
	private int port;

	private final List<String> hired = new ArrayList<>();

	private Refusals refusals;

	Webapp webapp;

	Page page;

	@AfterEach
	void dismiss() {
		this.hired.forEach(this.identity::deleteUser);
	}

	void open(String app, String user) {
		this.page = this.windows.open();
		this.page.setViewportSize(1500, 1000);
		this.refusals = new Refusals(this.page.context());
		this.webapp = new Webapp(this.page, this.port, app);
		this.webapp.signIn(user, PASSWORD);
		this.page.locator("[cam-widget-header] .glyphicon-user").waitFor();
	}

	void to(String address) {
		this.page.navigate(this.page.url().replaceFirst("#.*", "") + "#" + address);
		sees();
	}

	void press(String words) {
		this.page.getByText(words, new Page.GetByTextOptions().setExact(true))
			.and(this.page.locator(":visible"))
			.first()
			.click();
	}

	/** Nothing was refused that the page has asked for, and it has been answered. */
	void sees() {
		this.refusals.expectNone(this.page);
	}

	void calls(String call) {
		this.refusals.expectCall(this.page, call);
	}

	void confirm(String call) {
		this.page.locator(".modal-footer .btn-primary:visible, .modal-footer .btn-danger:visible").first().click();
		calls(call);
		Locator close = this.page.locator(".modal-footer .btn:visible");
		if (close.count() > 0) {
			close.first().click();
		}
		this.page.locator(".modal").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
		// the page goes on to another address by itself
		sees();
	}

	/** Exactly this can be pressed among some elements. */
	void offers(String elements, String... words) {
		sees();
		assertThat(this.page.locator(elements).evaluateAll(OFFERED)).as("offered at " + this.page.url())
			.isEqualTo(List.of(words));
	}

	/**
	 * Whoever uses it by keys or by ear finds nothing in the way, once it has been drawn.
	 */
	void isAccessible(String within) {
		this.page.locator(within).first().waitFor();
		Awaitility.await()
			.pollInSameThread()
			.untilAsserted(() -> assertThat(Axe.findings(this.page, within)).as("found by axe in " + within).isEmpty());
	}

	String order() {
		return this.given.order(this.given.company("巡回商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
	}

	/** An order whose check waits for a clerk. */
	String held() {
		this.provider.mode(Mode.HOLD);
		String number = order();
		task(number, "resolve-credit-check");
		this.provider.mode(Mode.NORMAL);
		return number;
	}

	String hire(String group) {
		User user = this.identity.newUser("t" + UUID.randomUUID().toString().replace("-", ""));
		user.setFirstName("巡回");
		user.setLastName("係");
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
		this.identity.createMembership(user.getId(), group);
		this.hired.add(user.getId());
		return user.getId();
	}

	void photograph(String name) {
		this.page
			.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", "walk-" + name + ".png")));
	}

}
