package dev.keiyaku.browser;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
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
import org.camunda.bpm.engine.task.Task;
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

	private Webapp desk;

	private Page page;

	private Keyboard keys;

	@Test
	void aClerkDecidesOneTaskAfterTheOtherByKeysAlone() {
		String company = company();
		SignedInMember customer = this.given.company(company);
		String first = order(customer, 1);
		String second = order(customer, 2);
		String third = order(customer, 3);
		signIn();

		find(company);
		assertThat(this.page.locator(".keiyaku-result")).hasCount(3);
		this.keys.press("Tab");
		this.keys.press("Tab");
		this.keys.press("Tab");
		this.keys.press("Enter");
		shows(first, "2,838円");

		this.keys.press("1");
		assertThat(this.page.locator(".keiyaku-head")).containsText("窪田 陽子");
		this.keys.press("Control+Enter");
		assertThat(this.page.locator(".page-notifications")).containsText(first + " を受け付けました");
		shows(second, "5,676円");

		this.keys.press("2");
		assertThat(this.page.locator(".keiyaku-head")).containsText("窪田 陽子");
		this.keys.press("Tab");
		this.keys.type("在庫がないため");
		this.keys.press("Enter");
		this.keys.press("Control+Enter");
		assertThat(this.page.locator(".page-notifications")).containsText(second + " を取り消しました");
		shows(third, "8,514円");
		this.page.locator(".nav-tabs").getByText("会社").click();
		assertThat(this.page.locator(".keiyaku-file")).containsText(first);
		assertThat(this.page.locator(".keiyaku-file")).containsText("注文請書（PDF）");
		assertThat(this.page.locator(".keiyaku-file td.keiyaku-amount").first()).hasCSS("text-align", "right");

		become(first, OrderStatus.ACCEPTED);
		become(second, OrderStatus.CANCELLED);
		become(third, OrderStatus.REQUESTED);
	}

	/** Given tasks that nobody has, when a clerk clicks on a field, then it is theirs. */
	@Test
	void aClickOnAFieldClaimsAndIsCarriedOut() {
		String company = company();
		SignedInMember customer = this.given.company(company);
		String accepted = order(customer, 1);
		complete(accepted, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(accepted, "arrange-delivery");
		String requested = order(customer, 1);
		signIn();
		find(company);

		openFound(requested);
		this.page.getByLabel("受け付ける").click();
		assertThat(this.page.locator(".keiyaku-head")).containsText("窪田 陽子");
		assertThat(this.page.locator(".unclaim")).hasText("担当を外れる");
		Assertions
			.assertThat((Boolean) this.page.locator(".groups a").evaluate("e => e.scrollWidth <= e.clientWidth + 1"))
			.as("the group is to be read to its end")
			.isTrue();
		assertThat(this.page.getByLabel("受け付ける")).isChecked();
		isNotRefused();

		openFound(accepted);
		keepsRoomForFacts(1280, 720);
		keepsRoomForFacts(1440, 900);
		Locator note = this.page.getByLabel("お客様への連絡事項");
		note.click();
		assertThat(this.page.locator(".keiyaku-head")).containsText("窪田 陽子");
		assertThat(this.page.locator(".disabled-form")).hasCount(0);
		assertThat(note).isFocused();
		this.keys.type("招待をお送りしました。");
		assertThat(note).hasValue("招待をお送りしました。");
		isNotRefused();
	}

	/**
	 * Given results, when a clerk takes them together, then they are cards as in the
	 * list.
	 */
	@Test
	void whatIsFoundIsClaimedTogetherAndLeftByAFilter() {
		String company = company();
		SignedInMember customer = this.given.company(company);
		order(customer, 1);
		order(customer, 2);
		signIn();
		assertThat(this.page.locator(".task-filters .task-filter.active .keiyaku-count"))
			.hasText(Pattern.compile("[1-9]\\d*"));
		find(company);
		this.keys.press("Control+Alt+l");
		Locator found = this.page.locator(".keiyaku-result");
		assertThat(found.first().getByRole(AriaRole.BUTTON)).isFocused();
		assertThat(found.first()).containsText("経過");
		Locator second = found.nth(1).getByRole(AriaRole.CHECKBOX);
		double place = second.boundingBox().y;

		found.first().getByRole(AriaRole.CHECKBOX).click();
		assertThat(this.page.locator(".keiyaku-chosen")).containsText("1件を選択中");
		Assertions.assertThat(second.boundingBox().y).isEqualTo(place);
		second.click();
		this.desk.press("まとめて引き受ける");
		assertThat(found.nth(0)).containsText("担当 窪田 陽子");
		assertThat(found.nth(1)).containsText("担当 窪田 陽子");

		this.desk.openFilter("受注デスク");
		assertThat(this.page.locator(".keiyaku-found")).hasCount(0);
		assertThat(this.desk.tasks().first()).isVisible();
	}

	/**
	 * Given a form without a decision, when it is handed in, then its field has the
	 * focus.
	 */
	@Test
	void whatIsRefusedIsToldUntilItIsCorrected() {
		String company = company();
		SignedInMember customer = this.given.company(company);
		String own = order(customer, 1);
		this.tasks.claim(task(own, "accept-order").getId(), "desk");
		String another = order(customer, 1);
		this.tasks.claim(task(another, "accept-order").getId(), "desk2");
		signIn();
		find(company);

		openFound(own);
		this.keys.press("Control+Enter");
		Locator told = this.page.locator(".page-notifications .alert-danger");
		assertThat(told).isVisible();
		BoundingBox place = told.boundingBox();
		Assertions.assertThat(place.x + place.width)
			.isLessThanOrEqualTo(this.page.locator(".column.tasks-list").boundingBox().x);
		this.page.locator(".keiyaku-head").click();
		assertThat(this.page.getByLabel("受け付ける")).not().isFocused();
		this.keys.press("Control+Enter");
		assertThat(this.page.getByLabel("受け付ける")).isFocused();
		this.keys.press("1");
		assertThat(told).hasCount(0);

		openFound(another);
		this.page.getByLabel("受け付ける").focus();
		this.desk.press("担当から外す");
		assertThat(this.page.locator(".keiyaku-release")).isVisible();
		isNotRefused();
	}

	/** Such as what a colleague has completed, or what another list has. */
	@Test
	void whatIsNotInTheListAnyMoreIsNotClaimedWithTheOthers() {
		String number = order(this.given.company("一括商事株式会社"), 1);
		Task first = task(number, "accept-order");
		first.setDueDate(new Date(0));
		this.tasks.saveTask(first);
		Inquirer visitor = new Inquirer("一括商事株式会社", "試験 花子", "bulk@test.example", null);
		String gone = task(this.inquiries.ask(new AskInquiry("test", Optional.empty(), visitor, InquiryKind.OTHER,
				Optional.empty(), "件名", "内容", "2026-11-29")), "answer-inquiry")
			.getId();
		signIn();
		this.desk.openFilter("受注デスク");
		this.desk.tasks()
			.filter(new Locator.FilterOptions().setHasText(number))
			.locator(".keiyaku-choice input")
			.click();
		this.page.evaluate("""
				id => {
				  const scope = angular.element(document.querySelector('.keiyaku-search')).scope();
				  scope.chosen.add(id);
				  scope.$apply();
				}""", gone);
		assertThat(this.page.locator(".keiyaku-chosen")).containsText("2件を選択中");

		this.desk.press("まとめて引き受ける");

		assertThat(this.page.locator(".page-notifications")).containsText("1件を引き受けました");
		assertThat(this.page.locator(".page-notifications")).not().containsText("ほかの担当者");
		assertThat(this.page.locator(".keiyaku-chosen")).hasCount(0);
		Assertions.assertThat(this.tasks.createTaskQuery().taskId(gone).singleResult().getAssignee()).isNull();
	}

	private static String company() {
		return "鍵盤" + UUID.randomUUID().toString().substring(0, 8) + "株式会社";
	}

	private void signIn() {
		this.desk = new Webapp(this.windows.open(), this.port, "tasklist");
		this.page = this.desk.page();
		this.page.setViewportSize(1440, 900);
		this.keys = this.page.keyboard();
		this.desk.signIn("desk", "keiyaku-sandbox");
		assertThat(this.page.locator(".keiyaku-search input")).isVisible();
	}

	private void find(String company) {
		this.keys.press("Control+Alt+s");
		this.keys.type(company);
		this.keys.press("Enter");
		assertThat(this.page.locator(".keiyaku-result").first()).containsText(company);
	}

	private void openFound(String number) {
		this.page.locator(".keiyaku-result")
			.filter(new Locator.FilterOptions().setHasText(number))
			.getByRole(AriaRole.BUTTON)
			.click();
		assertThat(this.page.locator(".fjs-container")).containsText(number);
		assertThat(this.page.locator(".keiyaku-head")).containsText(number);
	}

	private void isNotRefused() {
		assertThat(this.page.locator(".fjs-container .fjs-form-field-error")).hasCount(0);
	}

	/** Half of the form is theirs, and its buttons are above the footer. */
	private void keepsRoomForFacts(int width, int height) {
		this.page.setViewportSize(width, height);
		double footer = this.page.locator("[cam-widget-footer]").boundingBox().y;
		double form = this.page.locator("[cam-tasklist-task] .tab-content").boundingBox().y;
		Awaitility.await()
			.pollInSameThread()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> Assertions.assertThat(this.page.locator(".keiyaku-facts").boundingBox().height)
				.isBetween((footer - form) / 2 - 1, footer - form));
		BoundingBox button = this.desk.button("完了").boundingBox();
		Assertions.assertThat(button.y + button.height).isLessThanOrEqualTo(footer);
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
