package dev.keiyaku.browser;

import java.nio.file.Path;
import java.util.UUID;

import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What Tasklist shows to whoever cannot sign in. */
class StaffSignInBrowserIT extends StoreTest {

	@RegisterExtension
	final Windows windows = new Windows();

	@Value("${server.port}")
	private int port;

	@Test
	void whoeverHasToWaitIsToldForHowLong() {
		Webapp tasklist = new Webapp(this.windows.open(), this.port, "tasklist");
		String nobody = "nobody" + UUID.randomUUID();
		for (int i = 0; i < 4; i++) {
			tasklist.signIn(nobody, "guess " + i);
			assertThat(tasklist.page().getByText("このアプリケーションへのアクセス権がありません")).isVisible();
			assertThat(tasklist.page().getByPlaceholder("ユーザー名")).isEmpty();
		}
		tasklist.signIn(nobody, "guess");
		assertThat(tasklist.page().getByText("約1分後に、もう一度お試しください")).isVisible();
		tasklist.page()
			.screenshot(
					new ScreenshotOptions().setPath(Path.of("target", "screenshots", "tasklist-sign-in-refused.png")));
	}

}
