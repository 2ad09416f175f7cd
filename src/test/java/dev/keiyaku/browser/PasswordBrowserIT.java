package dev.keiyaku.browser;

import java.util.List;

import com.microsoft.playwright.options.AriaRole;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.StoreTest;
import dev.keiyaku.sandbox.ReceivedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Passwords (store 2) in a browser. */
class PasswordBrowserIT extends StoreTest {

	private static final String CHANGED = "ame ni mo makezu kaze ni mo";

	private static final String RESET = "kaze no naka no subaru";

	@RegisterExtension
	private final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Value("${server.port}")
	private int port;

	@Test
	void aMemberChangesThePasswordAndLaterForgetsIt() {
		NewCustomer customer = NewCustomer.of(this.store, "パスワード株式会社");
		Portal portal = new Portal(this.windows.open(), this.port);
		portal.signIn(customer.loginId(), NewCustomer.PASSWORD);
		portal.expectToBeAt("/");
		changes(portal, customer);
		portal.press("ログアウト");

		forgets(portal, customer);
		portal.signIn(customer.loginId(), RESET);
		portal.expectToBeAt("/");
		assertThat(portal.page().locator(".site-account")).containsText("試験 一郎 様");
	}

	private void changes(Portal portal, NewCustomer customer) {
		portal.open("/mypage/profile/password");
		assertThat(portal.main()).containsText("8文字以上64文字以内");
		portal.page().getByLabel("現在のパスワード").fill("not my password");
		portal.page().getByLabel("新しいパスワード").fill(CHANGED);
		portal.press("変更する");
		assertThat(portal.page().locator("#current-problem")).containsText("現在のパスワードが正しくありません");
		portal.page().getByLabel("現在のパスワード").fill(NewCustomer.PASSWORD);
		portal.page().getByLabel("新しいパスワード").fill("password1");
		portal.press("変更する");
		assertThat(portal.page().locator("#password-problem")).containsText("広く知られている");
		portal.page().getByLabel("現在のパスワード").fill(NewCustomer.PASSWORD);
		portal.page().getByLabel("新しいパスワード").fill(CHANGED);
		portal.press("変更する");
		assertThat(portal.page().getByRole(AriaRole.STATUS)).containsText("パスワードを変更しました。");
		mail(customer, "パスワード変更のお知らせ");
		portal.open("/mypage");
		portal.expectToBeAt("/mypage");
	}

	private void forgets(Portal portal, NewCustomer customer) {
		portal.open("/login");
		portal.follow("パスワードをお忘れの方");
		portal.field("ログインID").fill(customer.loginId());
		portal.press("確認メール送信");
		portal.expectToBeAt("/password/forgot/sent");
		String temporary = mail(customer, "仮パスワードのお知らせ（1通目）").text().replaceAll("(?s).*■ 仮パスワード\n(\\S+)\n.*", "$1");
		List<String> links = mail(customer, "パスワード再設定のご案内（2通目）").links();
		String link = links.stream().filter((url) -> url.contains("/password/reset/")).findFirst().orElseThrow();
		portal.open(link);
		enterTwice(portal, "仮パスワード", "wrong", "wrong");
		portal.press("再設定画面へ");
		assertThat(portal.page().locator("#temporary-problem")).containsText("仮パスワードが正しくありません");
		enterTwice(portal, "仮パスワード", temporary, temporary);
		portal.press("再設定画面へ");
		enterTwice(portal, "新しいパスワード", RESET, "something else");
		portal.press("パスワード再設定");
		assertThat(portal.page().locator("#repeated-problem")).containsText("一致しません");
		enterTwice(portal, "新しいパスワード", RESET, RESET);
		portal.press("パスワード再設定");
		assertThat(portal.main()).containsText("パスワードを再設定しました");
		portal.open(link);
		assertThat(portal.main()).containsText("このアドレスはご利用いただけません");
		portal.follow("パスワードの再設定を申し込む");
		portal.expectToBeAt("/password/forgot");
	}

	private static void enterTwice(Portal portal, String label, String first, String second) {
		portal.page().getByLabel(label).first().fill(first);
		portal.page().getByLabel(label + "（確認）").fill(second);
	}

	private ReceivedMail mail(NewCustomer customer, String subject) {
		return new SignInFactor(this.port).mail(customer.email(), subject);
	}

}
