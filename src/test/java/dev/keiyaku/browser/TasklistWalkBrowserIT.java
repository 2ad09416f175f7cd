package dev.keiyaku.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Tasklist and the own profile, as clerks of one desk and of all. */
class TasklistWalkBrowserIT extends WebappsWalk {

	private static final String ON_THE_CARD = "[cam-tasklist-task-meta] [ng-click], [cam-tasklist-task-meta] a, .task-card .instance-link";

	private static final String DIALOG = ".modal-dialog";

	private static final String LIST = ".column.tasks-list";

	@Test
	void aClerkOfOneDeskDoesItsTasks() {
		String number = order();
		String another = order();
		task(order(), "accept-order");
		Task taken = task(another, "accept-order");
		this.tasks.claim(taken.getId(), "desk2");
		task(number, "accept-order");
		String clerk = hire("order-desk");
		open("tasklist", clerk);
		assertThat(this.page.locator("[cam-widget-header]")).containsText("係 巡回");
		this.webapp.openFilter("受注デスク");
		assertThat(this.page.locator(".task-filters")).not().containsText("納品デスク");
		assertThat(this.page.locator(".start-process-action")).isHidden();
		assertThat(this.page.locator(".create-task-action")).hasCount(0);
		press("キーボードショートカット");
		assertThat(this.page.locator(".modal-body")).containsText("選択中のタスクを引き受ける");
		assertThat(this.page.locator(".modal-body")).not().containsText("プロセスを開始");
		isAccessible(DIALOG);
		this.webapp.press("閉じる");
		this.page.keyboard().press("Control+Alt+p");

		this.webapp.openTask(number);
		offers(ON_THE_CARD, "引き受ける");
		readsTheTabs();
		photograph("clerk-task");
		this.page.keyboard().press("Control+Alt+c");
		calls("POST .*/claim");
		offers(ON_THE_CARD, "担当を外れる");
		assertThat(this.page.locator(".modal")).hasCount(0);
		this.page.locator(".unclaim").click();
		calls("POST .*/unclaim");
		press("コメントを追加");
		this.page.locator(".modal textarea").fill("確認しました");
		isAccessible(DIALOG);
		this.page.locator(".modal-footer .btn-primary").click();
		calls("POST .*/comment/create");
		this.webapp.task().locator(".nav-tabs").getByText("履歴").click();
		Locator history = this.webapp.task().locator(".history-pane");
		assertThat(history).containsText("確認しました");
		assertThat(history).containsText("係 巡回");
		assertThat(history).not().containsText(clerk);
		this.webapp.task().locator(".nav-tabs").getByText("フォーム").click();
		this.webapp.claim();
		this.webapp.task().getByLabel("受け付ける").check();
		this.webapp.press("保存");
		this.webapp.press("完了");
		calls("POST .*/submit-form");

		this.webapp.openTask(another);
		offers(ON_THE_CARD);
		assertThat(this.page.locator("[cam-tasklist-task-meta] .due-date")).isHidden();
		assertThat(this.webapp.button("完了")).isDisabled();
		press("担当から外す");
		isAccessible(".keiyaku-head");
		press("やめる");
		readsTheTabs();
		findsByItsNumber(another);
		isAccessible(LIST);
		press("一覧に戻る");
		this.page.locator(".keiyaku-choice input").first().check();
		isAccessible(LIST);
		sees();
	}

	@Test
	void aClerkOfEveryDeskStartsWhatTheirDeskStarts() {
		String held = held();
		String number = order();
		task(number, "accept-order");
		open("tasklist", "desk");
		for (String desk : List.of("カタログデスク", "契約デスク", "お問い合わせデスク", "納品デスク", "会員登録デスク", "受注デスク")) {
			this.webapp.openFilter(desk);
			sees();
		}
		this.webapp.openFilter("受注デスク（審査保留）");
		this.webapp.openTask(held);
		offers(ON_THE_CARD, "引き受ける");
		this.webapp.claim();
		sees();
		offers(ON_THE_CARD, "担当を外れる");
		press("プロセスを開始");
		this.page.locator(".modal").getByText("カタログの公開").click();
		this.page.locator(".modal .fjs-form").waitFor();
		sees();
		isAccessible(DIALOG);
		photograph("start");
		this.webapp.press("閉じる");
	}

	@Test
	void theAdministratorMakesAFilter() {
		open("tasklist", "admin");
		// Tasklist opens the first filter by itself, which closes a dialog
		this.page.waitForURL(Pattern.compile("filter="));
		press("フィルターを作成");
		this.page.locator(DIALOG).waitFor();
		isAccessible(DIALOG);
		photograph("filter");
	}

	@Test
	void whoeverHasSignedInReadsAndChangesThemselves() {
		open("tasklist", hire("registration-desk"));
		this.page.locator("[cam-widget-header] .glyphicon-user").click();
		press("マイプロフィール");
		this.page.getByText("プロフィールを編集").waitFor();
		assertThat(this.page.locator("[cam-widget-header]")).containsText("係 巡回");
		assertThat(this.page.getByText("会員登録デスク")).isVisible();
		assertThat(this.page.getByText("Tasklist", new Page.GetByTextOptions().setExact(true))).isVisible();
		assertThat(this.page.getByText("Cockpit", new Page.GetByTextOptions().setExact(true))).hasCount(0);
		sees();
		press("プロフィールを編集");
		this.page.locator("form input:visible").last().fill("clerk@keiyaku.example");
		this.webapp.press("更新");
		calls("PUT .*/profile");
		press("パスワードを変更");
		Locator secrets = this.page.locator("input[type=password]:visible");
		for (int i = 0; i < 3; i++) {
			secrets.nth(i).fill((i == 0) ? PASSWORD : "another-" + PASSWORD);
		}
		this.webapp.press("パスワードを変更");
		calls("PUT .*/credentials");
		photograph("profile");
	}

	private void readsTheTabs() {
		for (String tab : List.of("会社", "履歴", "図", "説明", "フォーム")) {
			this.webapp.task().locator(".nav-tabs").getByText(tab).click();
			sees();
		}
	}

	private void findsByItsNumber(String number) {
		Locator search = this.page.locator(".keiyaku-search input");
		search.fill(number);
		search.press("Enter");
		assertThat(this.page.locator(".keiyaku-result")).hasCount(1);
		assertThat(this.page.locator(".keiyaku-result")).containsText(number);
	}

}
