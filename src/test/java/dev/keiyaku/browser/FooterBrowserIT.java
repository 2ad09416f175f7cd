package dev.keiyaku.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a buyer looks for at the foot of a store's page, on a desk and on a phone (store,
 * "Who the store is").
 */
class FooterBrowserIT extends StoreTest {

	/** What a finger hits. */
	private static final double TOUCHABLE = 40;

	@RegisterExtension
	final Windows windows = new Windows();

	@Value("${server.port}")
	private int port;

	@Test
	void aVisitorReadsWhoTheStoreIs() {
		Portal visitor = new Portal(this.windows.open(), this.port);
		Page page = visitor.page();
		for (int width : new int[] { 1280, 390 }) {
			page.setViewportSize(width, 844);
			visitor.open("/login");
			assertFits(page, width, "login");
			for (String title : List.of("利用規約", "プライバシーポリシー", "特定商取引法に基づく表記", "会社概要")) {
				Locator link = footer(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title));
				link.click();
				assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(title).setLevel(1)))
					.isVisible();
				assertThat(page).hasTitle(title + " | ケイヤクストア");
				assertThat(footer(page).locator("[aria-current=page]")).hasText(title);
				assertFits(page, width, page.url().replaceAll(".*/", ""));
			}
			if (width < 600) {
				assertThat(footer(page).getByRole(AriaRole.LINK).all())
					.allSatisfy((link) -> assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(TOUCHABLE));
			}
		}
	}

	@Test
	void onPaperATextStandsAlone() {
		Portal visitor = new Portal(this.windows.open(), this.port);
		visitor.open("/terms/commercial");
		Page page = visitor.page();
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

		assertThat(page.getByText("運営統括責任者")).isVisible();
		assertThat(page.getByText("動作環境").first()).isVisible();
		assertThat(page.locator(".site-footer")).isHidden();
		assertThat(page.locator(".site-header")).isHidden();
		page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture("commercial-print")));
	}

	private static Locator footer(Page page) {
		return page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("当店について"));
	}

	/** Nothing is wider than the window; the picture is for those who want to look. */
	private static void assertFits(Page page, int width, String name) {
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(width);
		page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture(name + "-" + width)));
	}

	private static Path picture(String name) {
		return Path.of("target", "screenshots", "footer-" + name + ".png");
	}

}
