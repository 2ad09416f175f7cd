package dev.keiyaku.browser;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Locator;
import dev.keiyaku.StoreTest;
import dev.keiyaku.joining.Joining;
import dev.keiyaku.sandbox.SandboxMails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Registration (store 1.1). */
class RegistrationBrowserIT extends StoreTest {

	private static final String STAFF_PASSWORD = "keiyaku-sandbox";

	private static final String PASSWORD = "忘れないための長い合言葉";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private SandboxMails mails;

	@Value("${server.port}")
	private int port;

	@Test
	void aCompanyRegistersAndItsFirstPersonSignsIn() {
		String loginId = "ichiro-" + UUID.randomUUID().toString().substring(0, 8);
		String email = loginId + "@joining.example";
		String company = "㈱髙橋商会 " + loginId;
		Joining mailbox = new Joining(this.port, this.mails);
		Portal ichiro = new Portal(this.windows.open(), this.port);
		ichiro.open("/");
		ichiro.follow("会員登録");
		heAgreesAndFillsInTheForm(ichiro, company, loginId, email);

		assertThat(ichiro.main()).containsText("●●●●");
		assertThat(ichiro.main()).not().containsText(PASSWORD);
		ichiro.press("申し込む");
		ichiro.expectToBeAt("/register/sent");
		assertThat(ichiro.main()).containsText("本人確認メール");

		String link = Joining.path(mailbox.mailTo(email, "本人確認メール"));
		ichiro.open(link);
		ichiro.press("本人確認を完了する");
		assertThat(ichiro.main()).containsText("本人確認が完了しました");
		String number = Joining.number(mailbox.mailTo(email, "新規会員 申込み受付"));
		ichiro.open(link);
		assertThat(ichiro.main()).containsText("本人確認はお済みです");
		ichiro.signIn(loginId, PASSWORD);
		assertThat(ichiro.main()).containsText("正しくありません");

		theClerkLetsTheCompanyIn(number, company);
		mailbox.mailTo(email, "新規会員 登録完了");
		ichiro.signIn(loginId, PASSWORD);
		ichiro.page().waitForURL((address) -> !address.contains("error") && !address.endsWith("/login"));
	}

	private void heAgreesAndFillsInTheForm(Portal ichiro, String company, String loginId, String email) {
		ichiro.expectToBeAt("/register/terms");
		assertThat(ichiro.button("進む")).isDisabled();
		ichiro.box("利用規約に同意する").check();
		ichiro.press("進む");
		ichiro.expectToBeAt("/register/privacy");
		ichiro.box("個人情報の取扱いについて同意する").check();
		ichiro.press("進む");
		ichiro.expectToBeAt("/register/applicant");
		ichiro.field("会社名").first().fill(company);
		ichiro.field("会社名（カナ）").fill("ｶﾌﾞｼｷｶﾞｲｼｬたかはし");
		ichiro.field("法人番号").fill("1234567890123");
		ichiro.field("郵便番号").fill("〒100\u20100005");
		assertThat(ichiro.page().getByLabel("都道府県").locator("option:checked")).hasText("東京都");
		assertThat(ichiro.field("住所")).hasValue("千代田区丸の内");
		ichiro.field("住所").fill("東京都千代田区丸の内1-1");
		ichiro.field("郵便番号").fill("530-0001");
		assertThat(ichiro.page().getByLabel("都道府県").locator("option:checked")).hasText("大阪府");
		assertThat(ichiro.field("住所")).hasValue("東京都千代田区丸の内1-1");
		ichiro.field("郵便番号").fill("１００－０００５");
		assertThat(ichiro.page().getByLabel("都道府県").locator("option:checked")).hasText("東京都");
		ichiro.field("お名前").first().fill("髙橋 一郎");
		ichiro.field("お名前（カナ）").fill("たかはし いちろう");
		ichiro.field("電話番号").fill("03\u22121234\u22125678");
		ichiro.field("メールアドレス").first().fill(email);
		ichiro.field("メールアドレス（確認用）").fill(email);
		ichiro.field("ログインID").fill("HANAKO");
		fillSecret(ichiro, "password", PASSWORD);
		fillSecret(ichiro, "passwordRepeated", PASSWORD + "?");
		ichiro.press("進む");
		assertThat(ichiro.problemAt("法人番号")).containsText("法人番号が正しくありません");
		assertThat(ichiro.problemAt("ログインID")).containsText("すでに使われています");
		assertThat(ichiro.main()).containsText("パスワードが一致しません");
		ichiro.field("法人番号").fill("");
		ichiro.field("ログインID").fill(loginId);
		fillSecret(ichiro, "passwordRepeated", PASSWORD);
		ichiro.press("進む");
		ichiro.expectToBeAt("/register/confirm");
		assertThat(ichiro.main()).containsText("03-1234-5678");
		assertThat(ichiro.page().getByText("千代田区丸の内1-1", new GetByTextOptions().setExact(true))).isVisible();
	}

	private static void fillSecret(Portal portal, String key, String value) {
		portal.page().locator("input[type=password][id$='-" + key + "']").fill(value);
	}

	private void theClerkLetsTheCompanyIn(String number, String company) {
		Webapp desk = new Webapp(this.windows.open(), this.port, "tasklist");
		desk.signIn("desk", STAFF_PASSWORD);
		desk.openFilter("会員登録デスク");
		desk.openTask(number);
		assertThat(desk.task()).containsText(company);
		desk.claim();
		desk.page().getByLabel("認める").check();
		desk.page().getByLabel("決済事業者の購入企業番号").fill(buyerNumber());
		desk.press("完了");
		assertThat(desk.tasks().filter(new Locator.FilterOptions().setHasText(number))).hasCount(0);
	}

	/** No two companies have the same, not even those of two runs. */
	private static String buyerNumber() {
		return String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000_000L, 100_000_000_000L));
	}

}
