package dev.keiyaku.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The one Chromium of this JVM: Debian's where it is installed, else Playwright's own. It
 * starts with the first browser test and ends with the JVM.
 */
final class Chromium {

	private static final Path DEBIAN = Path.of("/usr/bin/chromium");

	private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static Browser browser;

	private Chromium() {
	}

	static synchronized Browser running() {
		if (browser == null) {
			browser = start();
		}
		return browser;
	}

	private static Browser start() {
		PlaywrightAssertions.setDefaultAssertionTimeout(Windows.PATIENCE_IN_MILLISECONDS);
		boolean debian = Files.isExecutable(DEBIAN);
		Map<String, String> environment = debian ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		LaunchOptions options = new LaunchOptions().setArgs(FLAGS);
		return playwright.chromium().launch(debian ? options.setExecutablePath(DEBIAN) : options);
	}

}
