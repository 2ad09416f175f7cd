package dev.keiyaku.browser;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.LineTarget;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.catalog.BillingPeriod;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The contract desk in Tasklist: what clerks see of procedures, and what they do. */
class ContractDeskBrowserIT extends AmendmentProcessTest {

	private static final String MONTHLY = "zoom-workplace-pro-monthly";

	private static final String DESK = "契約デスク";

	@RegisterExtension
	final Windows windows = new Windows();

	@Value("${server.port}")
	private int port;

	@Test
	void aClerkComparesBeforeAndAfterAndDeclinesWithAReason() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)), line("misago-board-standard", "みさごボード スタンダード",
				BillingPeriod.MONTHLY, 10, this.today.minusDays(5), 880));
		Proposal both = this.proposals
			.change(contract(),
					List.of(new LineTarget(1, MONTHLY, 5, Map.of()),
							new LineTarget(2, "misago-board-standard", 8, Map.of("workflow-plus", 1))),
					Optional.empty())
			.proposal()
			.orElseThrow();
		ProcessInstance process = requested(both);
		comesTo(process, "review-contract-change");
		Webapp desk = open(process.getBusinessKey());

		Locator form = desk.task().locator(".fjs-form");
		assertThat(form).containsText("Zoom Workplace Pro（月額） 3ライセンス × 2,680円");
		assertThat(form).containsText("Zoom Workplace Pro（月額） 5ライセンス × 2,680円");
		assertThat(form).containsText("みさごボード スタンダード 8ユーザー");
		assertThat(form).containsText("申請書式パック");
		assertThat(form).containsText("ほかの契約はありません。");
		assertThat(form).not().containsText("適用日を過ぎています");
		photograph(desk, "change");
		desk.task().getByLabel("お断りする").check();
		desk.press("完了");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.REQUESTED);
		desk.task().getByLabel("お断りの理由").fill("メーカーの受付が終わっています。");
		desk.press("完了");

		comesToItsEnd(process);
		assertThat(amendment(process).declineReason()).contains("メーカーの受付が終わっています。");
	}

	@Test
	void aClerkArrangesAnEndNotBeforeTheContracts() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		Proposal all = this.proposals.cancelAll(contract()).proposal().orElseThrow();
		LocalDate last = all.effectiveDay().minusDays(1);
		ProcessInstance process = requested(all);
		String number = process.getBusinessKey();
		Webapp desk = open(number);
		assertThat(desk.task().locator(".fjs-form")).containsText("予算が減りました。");
		photograph(desk, "cancellation");
		desk.task().getByLabel("受け付ける").check();
		desk.press("完了");
		task(number, "complete-cancellation");

		desk = open(number);
		photograph(desk, "arrangement");
		enterEnd(desk, last.minusDays(1));
		desk.press("完了");
		assertThat(desk.task().locator(".keiyaku-refused")).containsText("以降の日を入力してください");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.ACCEPTED);
		enterEnd(desk, last);
		desk.press("完了");
		comesTo(process, "effective-day-reached");
		assertThat(amendment(process).arrangedEnd()).contains(last);
		withdrawInTasklist(desk, "A-1");
		assertThat(desk.page().locator(".modal-content .keiyaku-refused")).containsText("A-1という番号の手続きはありません");
		photograph(desk, "withdrawal-refused");
		Locator dialog = desk.page().locator(".modal-content");
		dialog.getByLabel("手続き番号").fill(number);
		start(dialog);
		dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
		comesToItsEnd(process);
		assertThat(contract().endDate()).isEmpty();
	}

	@Test
	void theOrderDeskSeesOfACheckOnHoldWhatItIsFor() {
		givenAContract("審査保留商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 5));
		task(process.getBusinessKey(), "resolve-credit-check");
		Webapp desk = tasklist();
		desk.openFilter("受注デスク（審査保留）");
		desk.openTask(process.getBusinessKey());
		assertThat(desk.task().locator(".fjs-form")).containsText("手続き番号");
		assertThat(desk.task().locator(".fjs-form")).containsText("ほかの取引はありません。");
		photograph(desk, "held");
		withdraw(process);
		comesToItsEnd(process);
	}

	private Webapp open(String number) {
		Webapp desk = tasklist();
		desk.openFilter(DESK);
		desk.openTask(number);
		desk.claim();
		return desk;
	}

	private Webapp tasklist() {
		Webapp desk = new Webapp(this.windows.open(), this.port, "tasklist");
		desk.page().setViewportSize(1500, 1400);
		desk.page().setDefaultTimeout(3 * Windows.PATIENCE_IN_MILLISECONDS);
		desk.signIn("desk", "keiyaku-sandbox");
		return desk;
	}

	private static void enterEnd(Webapp desk, LocalDate day) {
		Locator field = desk.task().getByLabel("メーカーのサービスが終わる日");
		field.fill(DateTimeFormatter.ofPattern("yyyy/MM/dd").format(day));
		field.press("Enter");
	}

	private static void withdrawInTasklist(Webapp desk, String number) {
		Page page = desk.page();
		page.getByText("プロセスを開始").first().click();
		Locator dialog = page.locator(".modal-content");
		dialog.getByText("手続きの取り下げ").click();
		dialog.locator(".fjs-form").waitFor();
		dialog.getByLabel("手続き番号").fill(number);
		dialog.getByLabel("経緯").fill("お電話で頼まれた。");
		start(dialog);
	}

	private static void start(Locator dialog) {
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("開始").setExact(true)).click();
	}

	private static void photograph(Webapp webapp, String name) {
		webapp.page()
			.screenshot(new ScreenshotOptions()
				.setPath(Path.of("target", "screenshots", "contract-desk-" + name + ".png")));
	}

}
