package dev.keiyaku.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What Tasklist shows to the clerk who was a moment too late. */
class TwoClerksBrowserIT extends ProcessTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	@RegisterExtension
	final Windows windows = new Windows();

	@Value("${server.port}")
	private int port;

	@Test
	void whoeverIsLateIsToldInWords() {
		String number = this.given.order(this.given.company("通過商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
		String task = task(number, "accept-order").getId();
		Webapp first = atTask("desk", task);
		Webapp second = atTask("desk2", task);

		first.claim();
		second.task().getByText("引き受ける").click();
		assertThat(second.page().getByText("ほかの担当者が先に引き受けました")).isVisible();
		photograph(second, "claimed");

		Webapp elsewhere = atTask("desk", task);
		first.task().getByLabel("受け付ける").check();
		elsewhere.task().getByLabel("受け付ける").check();
		first.press("完了");
		task(number, "arrange-delivery");
		elsewhere.press("完了");
		assertThat(elsewhere.page().getByText("ほかの担当者が先に完了したか")).isVisible();
		photograph(elsewhere, "over");
	}

	private Webapp atTask(String clerk, String task) {
		Webapp tasklist = new Webapp(this.windows.open(), this.port, "tasklist");
		tasklist.page().setViewportSize(1500, 1000);
		tasklist.page().setDefaultTimeout(3 * Windows.PATIENCE_IN_MILLISECONDS);
		tasklist.signIn(clerk, PASSWORD);
		tasklist.page().locator(".task-filters").getByText("受注デスク").first().waitFor();
		tasklist.page()
			.navigate("http://localhost:%d/camunda/app/tasklist/default/#/?task=%s".formatted(this.port, task));
		tasklist.task().locator(".fjs-form").first().waitFor();
		return tasklist;
	}

	private static void photograph(Webapp tasklist, String name) {
		tasklist.page()
			.screenshot(
					new ScreenshotOptions().setPath(Path.of("target", "screenshots", "late-clerk-" + name + ".png")));
	}

}
