package dev.keiyaku.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dev.keiyaku.inquiry.AskInquiry;
import dev.keiyaku.inquiry.Inquirer;
import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.InquiryKind;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Given some orders of one company, when a clerk looks for them and decides them one
 * after the other with the keyboard alone, then each is told and the next one opens.
 */
class DeskBrowserIT extends ProcessTest {

	@RegisterExtension
	final Windows windows = new Windows();

	@Value("${server.port}")
	private int port;

	@Autowired
	private Inquiries inquiries;

	private Page page;

	private Keyboard keys;

	@Test
	void aClerkDecidesOneTaskAfterTheOtherByKeysAlone() {
		String company = "鍵盤" + UUID.randomUUID().toString().substring(0, 8) + "株式会社";
		SignedInMember customer = this.given.company(company);
		String first = order(customer, 1);
		String second = order(customer, 2);
		String third = order(customer, 3);
		Webapp desk = new Webapp(this.windows.open(), this.port, "tasklist");
		this.page = desk.page();
		this.keys = this.page.keyboard();
		desk.signIn("desk", "keiyaku-sandbox");
		assertThat(this.page.locator(".keiyaku-search input")).isVisible();

		this.keys.press("Control+Alt+s");
		this.keys.type(company);
		this.keys.press("Enter");
		assertThat(this.page.locator(".keiyaku-result")).hasCount(3);
		this.keys.press("Tab");
		this.keys.press("Tab");
		this.keys.press("Tab");
		this.keys.press("Enter");
		shows(first, "2,838円");

		this.keys.press("1");
		assertThat(this.page.locator(".keiyaku-head")).containsText("受注・納品 担当");
		this.keys.press("Control+Enter");
		assertThat(this.page.locator(".page-notifications")).containsText(first + " を受け付けました");
		shows(second, "5,676円");

		this.keys.press("2");
		assertThat(this.page.locator(".keiyaku-head")).containsText("受注・納品 担当");
		this.keys.press("Tab");
		this.keys.type("在庫がないため");
		this.keys.press("Enter");
		this.keys.press("Control+Enter");
		assertThat(this.page.locator(".page-notifications")).containsText(second + " を取り消しました");
		shows(third, "8,514円");
		this.page.locator(".nav-tabs").getByText("会社").click();
		assertThat(this.page.locator(".keiyaku-file")).containsText(first);

		become(first, OrderStatus.ACCEPTED);
		become(second, OrderStatus.CANCELLED);
		become(third, OrderStatus.REQUESTED);
	}

	/** Such as what a colleague has completed, or what another list has. */
	@Test
	void whatIsNotInTheListAnyMoreIsNotClaimedWithTheOthers() {
		order(this.given.company("一括商事株式会社"), 1);
		Inquirer visitor = new Inquirer("一括商事株式会社", "試験 花子", "bulk@test.example", null);
		String gone = task(this.inquiries.ask(new AskInquiry("test", Optional.empty(), visitor, InquiryKind.OTHER,
				Optional.empty(), "件名", "内容", "2026-11-29")), "answer-inquiry")
			.getId();
		Webapp desk = new Webapp(this.windows.open(), this.port, "tasklist");
		this.page = desk.page();
		desk.signIn("desk", "keiyaku-sandbox");
		desk.openFilter("受注デスク");
		this.page.locator(".keiyaku-choice input").first().click();
		this.page.evaluate("""
				id => {
				  const scope = angular.element(document.querySelector('.keiyaku-search')).scope();
				  scope.chosen.add(id);
				  scope.$apply();
				}""", gone);
		assertThat(this.page.locator(".keiyaku-chosen")).containsText("2件を選択中");

		desk.press("まとめて引き受ける");

		assertThat(this.page.locator(".page-notifications")).containsText("1件を引き受けました");
		assertThat(this.page.locator(".page-notifications")).not().containsText("ほかの担当者");
		assertThat(this.page.locator(".keiyaku-chosen")).hasCount(0);
		Assertions.assertThat(this.tasks.createTaskQuery().taskId(gone).singleResult().getAssignee()).isNull();
	}

	private String order(SignedInMember customer, int quantity) {
		String number = this.given.order(customer, Placing.monthly(quantity, this.today.plusDays(20)));
		task(number, "accept-order");
		return number;
	}

	/** Its facts and its decision stand in the window, and the keys are for the form. */
	private void shows(String number, String total) {
		assertThat(this.page.locator(".keiyaku-head")).containsText(number);
		assertThat(this.page.locator(".keiyaku-head")).containsText(total);
		assertThat(this.page.locator(".fjs-container")).containsText(number);
		assertThat(this.page.getByLabel("受け付ける")).isInViewport();
		assertThat(this.page.getByLabel("受け付ける")).isFocused();
	}

	private void become(String number, OrderStatus status) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> this.orders.byNumber(number).status() == status);
	}

}
