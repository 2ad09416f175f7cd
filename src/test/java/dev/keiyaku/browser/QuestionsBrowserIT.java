package dev.keiyaku.browser;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Given a plan that asks for an account number only of those who have an account. */
class QuestionsBrowserIT extends StoreTest {

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Value("${server.port}")
	private int port;

	@Test
	void aQuestionComesAndGoesWithTheAnswerThatBringsItUp() {
		Portal buyer = new Portal(this.windows.open(), this.port);
		buyer.signIn(NewCustomer.of(this.store, "追加情報株式会社").loginId(), NewCustomer.PASSWORD);
		buyer.open("/products/zoom-workplace/zoom-workplace-pro");
		buyer.press("カートに入れる");
		buyer.expectToBeAt("/cart");
		buyer.follow("ご注文手続きへ進む");
		buyer.expectToBeAt("/order/customer");
		buyer.press("進む");
		buyer.expectToBeAt("/order/questions");

		buyer.field("管理者にする方のメールアドレス").fill("管理者@");
		assertThat(buyer.field("既存のアカウント番号")).hasCount(0);
		buyer.page().getByLabel("Zoomアカウントの状況").selectOption("既存のアカウントに追加する");
		buyer.press("進む");
		assertThat(buyer.problemAt("管理者にする方のメールアドレス")).containsText("メールアドレスの形式");
		assertThat(buyer.problemAt("既存のアカウント番号")).hasText("入力してください。");

		buyer.field("管理者にする方のメールアドレス").fill("admin@customer.example");
		buyer.page().getByLabel("Zoomアカウントの状況").selectOption("新しく作成する");
		assertThat(buyer.field("既存のアカウント番号")).hasCount(0);
		buyer.press("進む");
		buyer.expectToBeAt("/order/service-terms");
	}

}
