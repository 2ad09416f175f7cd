package dev.keiyaku.browser;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Cockpit and the administration, as owners and administrators. */
class CockpitWalkBrowserIT extends WebappsWalk {

	/** All of Cockpit that changes something. */
	private static final String CHANGES = ".ctn-toolbar .btn-toolbar:not(.keiyaku-moves), "
			+ ".ctn-toolbar .action-button, table .action-button, "
			+ "td.actions .btn, .edit-toggle, a.edit, a[ng-click='showDialog()'], .delete-deployment";

	@Autowired
	private RepositoryService repository;

	@Test
	void theOwnerReadsEverythingAndIsOfferedNoChange() {
		String number = order();
		task(number, "accept-order");
		ProcessInstance failed = failed();
		open("cockpit", "owner");
		assertThat(this.page.locator("[cam-widget-header]")).containsText("三枝 恵");
		to("/desks");
		this.page.reload();
		assertThat(this.page.locator("[cam-widget-header]")).containsText("三枝 恵");
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
		assertThat(this.page.locator("[cam-breadcrumbs-panel], .breadcrumbs-panel")).containsText("注文受付 : " + number);
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
			assertThat(this.page.getByText("バージョンが1つしかありません")).isVisible();
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

}
