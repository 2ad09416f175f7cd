package dev.keiyaku.browser;

import java.util.UUID;

import com.microsoft.playwright.Page;
import dev.keiyaku.StoreTest;
import dev.keiyaku.joining.Joining;
import dev.keiyaku.sandbox.SandboxMails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Inviting a colleague (store 8.1). */
class InvitationBrowserIT extends StoreTest {

	private static final String PASSWORD = "忘れないための長い合言葉";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private SandboxMails mails;

	@Value("${server.port}")
	private int port;

	@Test
	void anAdministratorInvitesAColleagueWhoThenSignsIn() {
		String loginId = "saburo-" + UUID.randomUUID().toString().substring(0, 8);
		String email = loginId + "@sample.example";
		Joining mailbox = new Joining(this.port, this.mails);
		Portal hanako = new Portal(this.windows.open(), this.port);
		hanako.signIn("hanako", "keiyaku-sandbox");
		hanako.open("/mypage");
		sheInvites(hanako, email);

		Portal saburo = new Portal(this.windows.open(), this.port);
		saburo.open(Joining.path(mailbox.mailTo(email, "ユーザー招待のご案内")));
		assertThat(saburo.main()).containsText("サンプル株式会社 から招待されています");
		saburo.follow("会員登録へ進む");
		heRegisters(saburo, loginId);
		assertThat(saburo.main()).containsText("承認待ち");
		saburo.signIn(loginId, PASSWORD);
		assertThat(saburo.main()).containsText("管理者様の承認待ちです");

		sheApproves(hanako, "見本 三郎");
		mailbox.mailTo(email, "ご利用開始のお知らせ");
		saburo.signIn(loginId, PASSWORD);
		saburo.page().waitForURL((address) -> !address.contains("error") && !address.endsWith("/login"));
	}

	private static void sheInvites(Portal hanako, String email) {
		hanako.open("/mypage");
		hanako.follow("ユーザー管理");
		hanako.follow("ユーザーを招待する");
		hanako.expectToBeAt("/mypage/users/invite/user");
		hanako.field("招待する方のメールアドレス").fill("taro@sample.example");
		hanako.press("確認画面へ進む");
		assertThat(hanako.problemAt("招待する方のメールアドレス")).containsText("すでに貴社のユーザーとして登録されています");
		hanako.field("招待する方のメールアドレス").fill(email);
		hanako.field("招待する方へのメッセージ").fill("一緒に使いましょう。");
		hanako.press("確認画面へ進む");
		hanako.expectToBeAt("/mypage/users/invite/confirm");
		assertThat(hanako.main()).containsText(email);
		hanako.press("ユーザーを招待する");
		hanako.expectToBeAt("/mypage/users?invited");
		assertThat(hanako.main()).containsText("招待メールをお送りしました");
		assertThat(hanako.main()).containsText(email);
	}

	private static void heRegisters(Portal saburo, String loginId) {
		saburo.box("利用規約に同意する").check();
		saburo.press("進む");
		saburo.box("個人情報の取扱いについて同意する").check();
		saburo.press("進む");
		saburo.page().waitForURL("**/applicant");
		assertThat(saburo.main()).containsText("サンプル株式会社");
		assertThat(saburo.field("会社名")).hasCount(0);
		saburo.field("お名前").first().fill("見本 三郎");
		saburo.field("お名前（カナ）").fill("みほん さぶろう");
		saburo.field("電話番号").fill("0312345678");
		saburo.field("ログインID").fill(loginId);
		saburo.page().locator("input[id$='-password']").fill(PASSWORD);
		saburo.page().locator("input[id$='-passwordRepeated']").fill(PASSWORD);
		saburo.press("進む");
		saburo.page().waitForURL("**/confirm");
		saburo.press("登録する");
		saburo.page().waitForURL("**/registered");
	}

	private static void sheApproves(Portal hanako, String name) {
		hanako.open("/mypage");
		hanako.follow(name + " 様の内容を確認する");
		hanako.page().getByLabel("承認済", new Page.GetByLabelOptions().setExact(true)).check();
		hanako.press("確認画面へ進む");
		hanako.page().waitForURL("**/confirm?*");
		hanako.press("ユーザー情報を変更する");
		assertThat(hanako.main()).containsText("ユーザー情報の変更が完了しました");
	}

}
