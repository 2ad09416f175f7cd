package dev.keiyaku.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.keiyaku.StoreTest;
import dev.keiyaku.process.OwnersDecisions;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An owner raises an amount in the table, sees which past order would have been accepted
 * without a clerk, and proposes it; the second owner sees what changes and approves it.
 */
class RulesBrowserIT extends StoreTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private DecisionService decisions;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient jdbc;

	@Value("${server.port}")
	private int port;

	@BeforeEach
	@AfterEach
	void asItWas() {
		this.repository.createDeploymentQuery()
			.deploymentSource(OwnersDecisions.SOURCE)
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		this.jdbc.sql("delete from rule_change").update();
	}

	@Test
	void anOwnerTriesARuleOnThePastAndASecondOneBringsItIntoForce() {
		assertThat(decide()).isEqualTo("CLERK");
		Page owner = rules("owner");
		owner.locator(".keiyaku-rule-table td[data-element-id='small-amount-amount']").click();
		owner.keyboard().press("Control+a");
		owner.keyboard().type("<= 70000");
		assertThat(owner.getByText("3行目は条件か結果が変わりますが、説明")).isVisible();
		press(owner, "過去の案件で試す");
		Locator trial = owner.locator(".keiyaku-rule-trial");
		assertThat(trial).containsText("自動で受け付け");
		assertThat(trial.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("67,890円")).last())
			.containsText("担当者が確認");
		assertThat(owner.locator(".keiyaku-rule-table .bjs-powered-by, .keiyaku-rule-table .powered-by")).isVisible();
		owner.screenshot(new ScreenshotOptions().setPath(Path.of("target/screenshots/rules-trial.png")));
		owner.getByLabel("変更する理由").fill("7万円までの注文を早く受け付けるため");
		press(owner, "この表を提案する");
		assertThat(owner.getByText("別の責任者が承認すると有効になります")).isVisible();

		Page second = rules("owner2");
		press(second, "を確かめる");
		assertThat(second.locator(".keiyaku-rule-after")).containsText("<= 70000");
		assertThat(second.locator(".keiyaku-rule-before")).containsText("変更前");
		assertThat(second.getByText("3行目は条件か結果が変わりますが、説明")).isVisible();
		second.screenshot(new ScreenshotOptions().setPath(Path.of("target/screenshots/rules-change.png")));
		press(second, "承認して有効にする");
		assertThat(second.getByText("有効になりました")).isVisible();
		assertThat(second.locator(".keiyaku-rules h3").first()).containsText("責任者の変更");
		assertThat(decide()).isEqualTo("AUTOMATIC");
	}

	private static void press(Page page, String button) {
		page.locator(".keiyaku-rules button").filter(new Locator.FilterOptions().setHasText(button)).first().click();
	}

	private Page rules(String user) {
		Webapp cockpit = new Webapp(this.windows.open(), this.port, "cockpit");
		cockpit.signIn(user, PASSWORD);
		cockpit.follow("ルール");
		assertThat(cockpit.page().locator(".keiyaku-rules h3").first()).containsText("注文の確認");
		return cockpit.page();
	}

	private String decide() {
		return this.decisions.evaluateDecisionTableByKey("order-review")
			.variables(Variables.putValue("creditDecision", "PASSED")
				.putValue("firstOrder", false)
				.putValue("totalAmount", 67_890L))
			.evaluate()
			.getSingleEntry();
	}

}
