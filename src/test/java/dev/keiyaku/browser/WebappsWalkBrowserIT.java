package dev.keiyaku.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the webapps, for each kind of staff: nothing that a page asks in the
 * background is refused, what it offers is what the store does, and what it offers works
 * when pressed.
 */
class WebappsWalkBrowserIT extends ProcessTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	/** What can be pressed among some elements, by the words of its tip or its own. */
	private static final String OFFERED = """
			elements => elements
			  .filter(e => e.checkVisibility() && getComputedStyle(e).cursor !== 'default' && !e.disabled)
			  .map(e => (e.getAttribute('uib-tooltip') || e.title || e.innerText).trim())
			""";

	/** All of Cockpit that changes something. */
	private static final String CHANGES = ".ctn-toolbar .btn-toolbar:not(.keiyaku-moves), "
			+ ".ctn-toolbar .action-button, table .action-button, "
			+ "td.actions .btn, .edit-toggle, a.edit, a[ng-click='showDialog()'], .delete-deployment";

	private static final String ON_THE_CARD = "[cam-tasklist-task-meta] [ng-click], [cam-tasklist-task-meta] a, .task-card .instance-link";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private IdentityService identity;

	@Autowired
	private RepositoryService repository;

	@Value("${server.port}")
	private int port;

	private final List<String> hired = new ArrayList<>();

	private Webapp webapp;

	private Page page;

	private Refusals refusals;

	@AfterEach
	void dismiss() {
		this.hired.forEach(this.identity::deleteUser);
	}

	@Test
	void aClerkOfOneDeskDoesItsTasks() {
		String number = order();
		String another = order();
		Task taken = task(another, "accept-order");
		this.tasks.claim(taken.getId(), "desk2");
		task(number, "accept-order");
		open("tasklist", hire("order-desk"));
		this.webapp.openFilter("受注デスク");
		assertThat(this.page.locator(".task-filters")).not().containsText("納品デスク");
		assertThat(this.page.locator(".start-process-action")).isHidden();
		assertThat(this.page.locator(".create-task-action")).hasCount(0);
		press("キーボードショートカット");
		assertThat(this.page.locator(".modal-body")).containsText("選択中のタスクを引き受ける");
		assertThat(this.page.locator(".modal-body")).not().containsText("プロセスを開始");
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
		this.page.locator(".modal-footer .btn-primary").click();
		calls("POST .*/comment/create");
		this.webapp.claim();
		this.webapp.task().getByLabel("受け付ける").check();
		this.webapp.press("保存");
		this.webapp.press("完了");
		calls("POST .*/submit-form");

		this.webapp.openTask(another);
		offers(ON_THE_CARD);
		assertThat(this.webapp.button("完了")).isDisabled();
		readsTheTabs();
		findsByItsNumber(another);
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
		photograph("start");
		this.webapp.press("閉じる");
	}

	@Test
	void whoeverHasSignedInReadsAndChangesThemselves() {
		open("tasklist", hire("registration-desk"));
		this.page.locator("[cam-widget-header] .glyphicon-user").click();
		press("マイプロフィール");
		this.page.getByText("プロフィールを編集").waitFor();
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

	@Test
	void theOwnerReadsEverythingAndIsOfferedNoChange() {
		String number = order();
		task(number, "accept-order");
		ProcessInstance failed = failed();
		open("cockpit", "owner");
		walksCockpit(number);
		offers(CHANGES);
		to("/process-definition/" + definition("order-acceptance") + "/runtime");
		offers(CHANGES);
		this.page.locator(".glyphicon-transfer").click();
		assertThat(this.page.getByText("まだ移行の記録はありません")).isVisible();
		assertThat(this.webapp.button("移行できるか確認する")).hasCount(0);
		sees();

		to("/process-instance/" + failed.getId() + "/runtime?tab=incidents-tab");
		this.page.locator(".incidents-tab tbody tr, [incidents-table] tbody tr").first().waitFor();
		sees();
		offers(CHANGES);
		to("/process-instance/" + instance("order-acceptance", number).getId() + "/runtime?tab=user-tasks-tab");
		this.page.locator("td.task-id").first().waitFor();
		assertThat(this.page.locator("td.task-id a").first()).hasCSS("cursor", "default");
		this.page.locator("td.task-id a").first().press("Enter");
		assertThat(this.page).hasURL(Pattern.compile("/app/cockpit/"));
		offers(CHANGES);
		photograph("owner");
	}

	@Test
	void theAdministratorRepairsWhatCockpitOffers() {
		String number = order();
		task(number, "accept-order");
		ProcessInstance failed = failed();
		open("cockpit", "admin");
		walksCockpit(number);

		to("/process-instance/" + failed.getId() + "/runtime?tab=incidents-tab");
		this.page.locator("[ng-click='openJobRetryDialog(incident)']").waitFor();
		sees();
		offers(CHANGES, "失敗したジョブの再試行回数を増やす", "プロセスインスタンスの停止", "注記を追加", "失敗したジョブの再試行回数を増やす");
		this.page.locator("a.edit").click();
		this.page.locator(".modal textarea").fill("決済事業者に連絡した");
		confirm("PUT .*/incident/.*/annotation");
		this.page.locator("[ng-click='openJobRetryDialog(incident)']").click();
		confirm("PUT .*/job/.*/retries");

		to("/process-instance/" + instance("order-acceptance", number).getId() + "/runtime?tab=user-tasks-tab");
		this.page.locator(".edit-toggle").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		this.page.locator("td.assignee").hover();
		this.page.locator(".edit-toggle").click();
		this.page.locator("td.assignee input").fill("desk2");
		this.page.locator("td.assignee button[type=submit]").click();
		calls("POST .*/assignee");
		press("ジョブ");
		this.page.locator("[ng-click='toggleSuspension(job)']").first().click();
		calls("PUT .*/job/.*/suspended");
		this.page.locator("[ng-click='toggleSuspension(job)']").first().click();
		calls("PUT .*/job/.*/suspended");
		this.page.locator("[ng-click='openRecalculationWindow(job)']").first().click();
		this.page.locator(".modal input[type=radio]").first().check();
		confirm("POST .*/duedate/recalculate");
		offers(CHANGES, "失敗したジョブの再試行回数を増やす", "プロセスインスタンスの停止", "停止", "このジョブの実行予定日時を変更");
		for (String state : List.of("pause", "play")) {
			this.page.locator(".ctn-toolbar .glyphicon-" + state).click();
			confirm("PUT .*/process-instance/.*/suspended");
		}
		photograph("admin");
	}

	@Test
	void theAdministratorHoldsAProcessUp() {
		try {
			open("cockpit", "admin");
			to("/process-definition/" + definition("password-reset") + "/runtime");
			this.page.locator(".glyphicon-transfer").click();
			this.webapp.press("移行できるか確認する");
			assertThat(this.page.getByText("違うバージョンを選んでください")).isVisible();
			sees();
			this.webapp.follow("プロセスの画面に戻る");
			sees();
			for (String state : List.of("pause", "play")) {
				this.page.locator(".ctn-toolbar .glyphicon-" + state).click();
				confirm("PUT .*/process-definition/.*/suspended");
			}
			press("ジョブ定義");
			this.page.locator("[ng-click='openDialog(jobDefinition)']").first().waitFor();
			this.page.locator(".ctn-toolbar .action-button").click();
			this.page.locator(".modal input[type=radio]").first().check();
			confirm("PUT .*/job-definition/.*/jobPriority");
			for (int i = 0; i < 2; i++) {
				this.page.locator("[ng-click='openSuspensionStateDialog(jobDefinition)']:visible").first().click();
				confirm("PUT .*/job-definition/.*/suspended");
			}
		}
		finally {
			this.repository.activateProcessDefinitionByKey("password-reset", true, null);
		}
	}

	@Test
	void theAdministratorHiresAndDismisses() {
		String user = "t" + UUID.randomUUID().toString().replace("-", "");
		String group = "g" + UUID.randomUUID().toString().replace("-", "");
		open("admin", "admin");
		sees();
		this.webapp.follow("ユーザーの新規作成");
		this.page.locator("#inputUserId").fill(user);
		this.page.locator("#inputPassword").fill(PASSWORD);
		this.page.locator("#inputPasswordRepeat").fill(PASSWORD);
		this.page.locator("#inputFirstname").fill("登録");
		this.page.locator("#inputLastname").fill("係");
		this.webapp.press("ユーザーを新規作成");
		calls("POST .*/user/create");
		to("/users/" + user + "?tab=groups");
		press("グループに追加");
		this.page.locator(".modal tr", new Page.LocatorOptions().setHasText("registration-desk"))
			.locator("input[type=checkbox]")
			.check();
		confirm("PUT .*/group/registration-desk/members/" + user);
		photograph("user");
		to("/users/" + user + "?tab=account");
		Locator secrets = this.page.locator("input[type=password]:visible");
		for (int i = 0; i < 3; i++) {
			secrets.nth(i).fill(PASSWORD);
		}
		this.webapp.press("パスワードを変更");
		calls("PUT .*/credentials");
		to("/group-create");
		this.page.locator("input:visible").nth(0).fill(group);
		this.page.locator("input:visible").nth(1).fill("仮のグループ");
		this.page.locator(".btn-primary:visible").click();
		calls("POST .*/group/create");
		to("/groups/" + group);
		this.webapp.press("グループを削除");
		confirm("DELETE .*/group/" + group);
		to("/users/" + user + "?tab=account");
		this.webapp.press("ユーザーを削除");
		confirm("DELETE .*/user/" + user);
		for (String address : List.of("/users", "/groups", "/groups/order-desk?tab=users", "/authorization",
				"/authorization?resource=5", "/system?section=system-settings-general",
				"/system?section=diagnostics-system-settings", "/system?section=system-settings-metrics")) {
			to(address);
			assertThat(this.page.getByText("テナントを").and(this.page.locator(":visible"))).hasCount(0);
			assertThat(this.page.locator(".alert-danger:visible, .alert.error:visible")).hasCount(0);
		}
		photograph("admin-system");
	}

	private void walksCockpit(String number) {
		for (String address : List.of("/dashboard", "/processes", "/decisions", "/desks", "/tasks", "/repository",
				"/process-definition/" + definition("order-acceptance") + "/runtime",
				"/decision-definition/" + this.repository.createDecisionDefinitionQuery()
					.decisionDefinitionKey("order-review")
					.latestVersion()
					.singleResult()
					.getId(),
				"/process-instance/" + instance("order-acceptance", number).getId() + "/runtime")) {
			to(address);
			Locator tabs = this.page.locator(".nav-tabs a[ng-click*=selectTab]:visible");
			for (int i = 0; i < tabs.count(); i++) {
				tabs.nth(i).click();
				sees();
				assertThat(this.page.locator("td.actions .btn, .delete-deployment, a[ng-click='showDialog()']")
					.evaluateAll(OFFERED)).as("what is open to nobody").isEqualTo(List.of());
			}
		}
		assertThat(this.page.locator("[cam-widget-header]").getByText("バッチ")).hasCount(0);
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

	/** Nothing was refused that the page has asked for, and it has been answered. */
	private void sees() {
		this.refusals.expectNone(this.page);
	}

	private void calls(String call) {
		this.refusals.expectCall(this.page, call);
	}

	private void confirm(String call) {
		this.page.locator(".modal-footer .btn-primary:visible, .modal-footer .btn-danger:visible").first().click();
		calls(call);
		Locator close = this.page.locator(".modal-footer .btn:visible");
		if (close.count() > 0) {
			close.first().click();
		}
		this.page.locator(".modal").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
		// the page goes on to another address by itself
		sees();
	}

	private void press(String words) {
		this.page.getByText(words, new Page.GetByTextOptions().setExact(true))
			.and(this.page.locator(":visible"))
			.first()
			.click();
	}

	/** Exactly this can be pressed among some elements. */
	private void offers(String elements, String... words) {
		sees();
		assertThat(this.page.locator(elements).evaluateAll(OFFERED)).as("offered at " + this.page.url())
			.isEqualTo(List.of(words));
	}

	private void to(String address) {
		this.page.navigate(this.page.url().replaceFirst("#.*", "") + "#" + address);
		sees();
	}

	private void open(String app, String user) {
		this.page = this.windows.open();
		this.page.setViewportSize(1500, 1000);
		this.refusals = new Refusals(this.page.context());
		this.webapp = new Webapp(this.page, this.port, app);
		this.webapp.signIn(user, PASSWORD);
		this.page.locator("[cam-widget-header] .glyphicon-user").waitFor();
	}

	private String order() {
		return this.given.order(this.given.company("巡回商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
	}

	/** An order whose check waits for a clerk. */
	private String held() {
		this.provider.mode(Mode.HOLD);
		String number = order();
		task(number, "resolve-credit-check");
		this.provider.mode(Mode.NORMAL);
		return number;
	}

	/** A credit check with an incident. */
	private ProcessInstance failed() {
		ProcessInstance check = check(instance("order-acceptance", held())).orElseThrow();
		Job polling = job(check, "credit-polling-due");
		this.management.setJobRetries(polling.getId(), 0);
		return check;
	}

	private String definition(String process) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
	}

	private String hire(String group) {
		User user = this.identity.newUser("t" + UUID.randomUUID().toString().replace("-", ""));
		user.setFirstName("巡回");
		user.setLastName("係");
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
		this.identity.createMembership(user.getId(), group);
		this.hired.add(user.getId());
		return user.getId();
	}

	private void photograph(String name) {
		this.page
			.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", "walk-" + name + ".png")));
	}

}
