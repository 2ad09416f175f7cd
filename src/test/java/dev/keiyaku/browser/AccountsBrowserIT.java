package dev.keiyaku.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.sandbox.SandboxMails;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Accounts (store 8.2 to 8.4) and 会員情報, in the browsers of those who take part. */
class AccountsBrowserIT extends StoreTest {

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private SandboxMails mails;

	@Value("${server.port}")
	private int port;

	private TestCompany company;

	private Member admin;

	private Member general;

	@BeforeEach
	void aCompany() {
		this.company = new TestCompany(this.store, "画面試験株式会社");
		this.admin = this.company.add(Role.ADMIN);
		this.general = this.company.add(Role.GENERAL);
	}

	private Portal signIn(Member member) {
		Portal portal = new Portal(this.windows.open(), this.port);
		portal.signIn(member.loginId(), NewCustomer.PASSWORD);
		portal.open("/mypage");
		return portal;
	}

	private static void openUser(Portal portal, Member user) {
		portal.open("/mypage");
		portal.follow("ユーザー管理");
		portal.follow(user.person().name() + " 様の詳細");
	}

	private static Locator choice(Portal portal, String label) {
		return portal.page().getByLabel(label, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
	}

	private static void confirm(Portal portal) {
		portal.press("確認画面へ進む");
		portal.page().waitForURL("**/confirm?*");
		portal.press("ユーザー情報を変更する");
		assertThat(portal.main()).containsText("ユーザー情報の変更が完了しました");
	}

	@Test
	void theAdministratorApprovesChangesARoleAndLocks() {
		Member invited = this.company.invited(Role.GENERAL, this.admin);
		Portal hanako = signIn(this.admin);
		assertThat(hanako.main()).containsText(invited.person().name() + " 様のユーザー承認");
		openUser(hanako, invited);
		choice(hanako, "承認済").check();
		confirm(hanako);

		Portal taro = signIn(this.general);
		openUser(hanako, this.general);
		choice(hanako, "管理者").check();
		hanako.press("確認画面へ進む");
		hanako.page().waitForURL("**/confirm?*");
		assertThat(hanako.main()).containsText("変更なし");
		hanako.follow("前の画面へ戻る");
		assertThat(choice(hanako, "管理者")).isChecked();
		confirm(hanako);

		openUser(hanako, this.general);
		choice(hanako, "ロック").check();
		confirm(hanako);
		assertThat(hanako.main().locator("tr", new Locator.LocatorOptions().setHasText(this.general.loginId())))
			.containsText("ロック");
		taro.open("/products");
		Awaitility.await()
			.until(() -> taro.page().navigate("http://localhost:" + this.port + "/mypage/orders") != null);
		assertThat(taro.page().locator("h1")).not().hasText("注文一覧");

		openUser(hanako, this.admin);
		choice(hanako, "一般ユーザー").check();
		hanako.press("確認画面へ進む");
		assertThat(hanako.main()).containsText("貴社の管理者がいなくなるため");

		hanako.open("/mypage");
		hanako.follow("ロール管理");
		hanako.follow("一般ユーザーの詳細");
		assertThat(hanako.main().locator("tr", new Locator.LocatorOptions().setHasText("ユーザーの管理")))
			.containsText("できません");
		hanako.open("/mypage/activity?of=company");
		assertThat(hanako.main()).containsText("ロールを変更しました （一般ユーザー → 管理者）");
		assertThat(hanako.main()).containsText("ユーザーをロックしました");
	}

	@Test
	void aMemberKeepsTheirDataUpToDate() {
		Portal hanako = signIn(this.admin);
		hanako.follow("会員情報");
		hanako.follow("お客様の情報を変更する");
		hanako.field("お名前（カナ）").fill("花子");
		hanako.field("電話番号").fill("０９０－１２３４－５６７８");
		hanako.press("変更内容を保存する");
		assertThat(hanako.problemAt("お名前（カナ）")).isVisible();
		assertThat(hanako.field("電話番号")).hasValue("０９０－１２３４－５６７８");
		hanako.page().locator("input[type=text]").first().fill("髙橋 花子");
		hanako.field("お名前（カナ）").fill("タカハシ ハナコ");
		hanako.press("変更内容を保存する");
		hanako.expectToBeAt("/mypage/profile?done=person");
		assertThat(hanako.page().locator("header.site-header")).containsText("髙橋 花子 様");
		assertThat(hanako.main()).containsText("090-1234-5678");

		Portal secondTab = hanako.secondTab(this.port);
		hanako.open("/mypage/profile/company");
		secondTab.open("/mypage/profile/company");
		secondTab.page().locator("input[type=text]").first().fill("先勝ち株式会社");
		secondTab.press("変更内容を保存する");
		secondTab.expectToBeAt("/mypage/profile?done=company");

		String email = "browser-" + this.admin.loginId() + "@test.example";
		hanako.open("/mypage/profile");
		hanako.follow("メールアドレスを変更する");
		hanako.page().locator("input[type=text]").first().fill(email);
		hanako.page().locator("input[type=text]").nth(1).fill(email);
		hanako.press("確認メールを送信する");
		hanako.expectToBeAt("/mypage/profile?done=email");
		String text = Awaitility.await()
			.until(() -> this.mails.to(email).stream().findFirst().map((mail) -> mail.text()).orElse(""),
					(found) -> !found.isEmpty());
		String link = Stream.of(text.split("\\s+"))
			.filter((word) -> word.contains("/confirm/"))
			.findFirst()
			.orElseThrow();
		Awaitility.await().untilAsserted(() -> {
			hanako.open(link);
			org.assertj.core.api.Assertions.assertThat(hanako.button("メールアドレスを変更する").count()).isEqualTo(1);
		});
		hanako.page().getByLabel("現在のパスワード").fill("not-her-password");
		hanako.press("メールアドレスを変更する");
		assertThat(hanako.main()).containsText("パスワードが正しくありません");
		hanako.page().getByLabel("現在のパスワード").fill(NewCustomer.PASSWORD);
		hanako.press("メールアドレスを変更する");
		assertThat(hanako.main()).containsText("メールアドレスを変更しました。");
		assertThat(hanako.main()).containsText(email);
	}

}
