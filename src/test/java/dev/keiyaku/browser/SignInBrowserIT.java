package dev.keiyaku.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in (store 1.2, 1.3) in a browser. */
class SignInBrowserIT extends StoreTest {

	@RegisterExtension
	private final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Value("${server.port}")
	private int port;

	@Test
	void theFirstSignInSetsUpTheSecondFactorAndTheNextOnesAskForIt() throws Exception {
		NewCustomer customer = NewCustomer.beforeTheFirstSignIn(this.store, "初回ログイン株式会社");
		List<String> backupCodes = theFirstTime(customer);
		theSecondTimeWithAMailedCode(customer);
		aTrustedBrowserSkipsTheCode(customer);
		anotherBrowserTakesABackupCodeOnce(customer, backupCodes.get(0));
	}

	@Test
	void aPasswordCanBeSeenWhileItIsTyped() {
		Portal portal = new Portal(this.windows.open(), this.port);
		portal.open("/login");
		Locator password = portal.page().locator("#password");
		password.fill("natsukusa ya");
		assertThat(password).hasAttribute("type", "password");
		portal.press("表示する");
		assertThat(password).hasAttribute("type", "text");
		portal.press("隠す");
		assertThat(password).hasAttribute("type", "password");
		assertThat(password).hasValue("natsukusa ya");
	}

	private List<String> theFirstTime(NewCustomer customer) throws Exception {
		Portal portal = new Portal(this.windows.open(), this.port);
		enterPassword(portal, customer);
		portal.expectToBeAt("/login/setup");
		assertThat(
				portal.page().getByLabel("メール", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)))
			.isChecked();
		portal.press("進む");
		portal.field("メールアドレス").fill("somebody-else@test.example");
		portal.press("送信");
		assertThat(portal.page().getByRole(AriaRole.STATUS)).containsText("認証コードを送信しました");
		portal.follow("メールアドレスの入力に戻る");
		String code = new SignInFactor(this.port).mailed(customer.loginId(), () -> {
			portal.field("メールアドレス").fill(customer.email());
			portal.press("送信");
			portal.expectToBeAt("/login/setup/code");
			return true;
		});
		portal.field("認証コード").fill(code.equals("000000") ? "111111" : "000000");
		portal.press("認証確認");
		assertThat(portal.page().locator("#code-problem")).containsText("認証コードが正しくないか");
		portal.field("認証コード").fill(fullWidth(code));
		portal.press("認証確認");
		Locator codes = portal.page().locator(".backup-codes li");
		assertThat(codes).hasCount(10);
		List<String> shown = codes.allInnerTexts().stream().map(String::strip).toList();
		assertThat(shown).allMatch((backupCode) -> backupCode.matches("[1-9]\\d{7}"));
		Download file = portal.page().waitForDownload(() -> portal.press("ダウンロード"));
		String csv = Files.readString(file.path(), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFFバックアップコード\r\n").contains(shown);
		portal.follow("進む");
		portal.expectToBeAt("/");
		assertThat(portal.page().locator(".site-account")).containsText("試験 一郎 様");
		portal.back();
		assertThat(portal.page().locator("h1")).containsText("セキュリティ設定");
		portal.press("ログアウト");
		return shown;
	}

	private void theSecondTimeWithAMailedCode(NewCustomer customer) {
		Portal portal = new Portal(this.windows.open(), this.port);
		String code = new SignInFactor(this.port).mailed(customer.loginId(), () -> {
			enterPassword(portal, customer);
			portal.expectToBeAt("/login/code");
			return true;
		});
		portal.field("認証コード").fill(code);
		portal.box("このブラウザでは二要素認証を要求しない").check();
		portal.press("ログイン");
		portal.expectToBeAt("/");
		assertThat(portal.page().locator(".site-account")).containsText("試験 一郎 様");
		portal.open("/mypage/security");
		assertThat(portal.main()).containsText("Chrome / Linux");
		portal.press("ログアウト");
		this.trusting = portal;
	}

	private Portal trusting;

	private void aTrustedBrowserSkipsTheCode(NewCustomer customer) {
		enterPassword(this.trusting, customer);
		this.trusting.expectToBeAt("/");
		this.trusting.open("/mypage/security");
		this.trusting.press("すべて解除する");
		assertThat(this.trusting.page().getByRole(AriaRole.STATUS)).containsText("解除しました");
		this.trusting.press("ログアウト");
		enterPassword(this.trusting, customer);
		this.trusting.expectToBeAt("/login/code");
	}

	private void anotherBrowserTakesABackupCodeOnce(NewCustomer customer, String backupCode) {
		Portal portal = new Portal(this.windows.open(), this.port);
		for (String outcome : List.of("accepted", "used before")) {
			enterPassword(portal, customer);
			portal.expectToBeAt("/login/code");
			portal.follow("別の方法でログインする");
			portal.follow("バックアップコード認証を利用する");
			portal.field("バックアップコード").fill(backupCode);
			portal.press("ログイン");
			if (outcome.equals("accepted")) {
				portal.expectToBeAt("/");
				assertThat(portal.page().locator(".site-account")).containsText("試験 一郎 様");
				portal.press("ログアウト");
			}
		}
		assertThat(portal.page().locator("#code-problem")).containsText("すでに使用されています");
	}

	private static void enterPassword(Portal portal, NewCustomer customer) {
		portal.open("/login");
		portal.field("ログインID").fill(customer.loginId());
		portal.page().getByLabel("パスワード").fill(NewCustomer.PASSWORD);
		portal.press("ログインする");
	}

	private static String fullWidth(String digits) {
		return digits.chars()
			.mapToObj((digit) -> String.valueOf((char) (digit - '0' + '０')))
			.reduce("", String::concat);
	}

}
