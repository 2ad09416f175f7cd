package dev.keiyaku.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.StoreTest;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.process.OwnersDecisions;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given past orders, when an owner raises the amount up to which orders are accepted by
 * themselves, then they see which would have been, another owner approves it, and it
 * holds at once; and it is taken back the same way.
 */
class RuleChangesIT extends StoreTest {

	private static final String RULES = "/camunda/api/rules";

	/** Yen; no other test's order. */
	private static final long TOTAL = 54_321;

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private RepositoryService repository;

	@Autowired
	private DecisionService decisions;

	@Autowired
	private IdentityService identity;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Value("${server.port}")
	private int port;

	private StaffRest author;

	private StaffRest approver;

	@BeforeEach
	void givenTwoOwnersAndAPastOrder() {
		this.author = staff("process-owners");
		this.approver = staff("process-owners");
		assertThat(decide()).isEqualTo("CLERK");
	}

	@AfterEach
	void asItWas() {
		this.repository.createDeploymentQuery()
			.deploymentSource(OwnersDecisions.SOURCE)
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		this.jdbc.sql("delete from rule_change").update();
	}

	@Test
	void aRuleIsTriedOnThePastApprovedByAnotherOwnerAndTakenBack() {
		JsonNode rule = read(this.author.call("GET", RULES + "/order-review", null));
		String raised = rule.get("xml").asText().replace("&lt;= 0", "&lt;= 60000");
		JsonNode trial = tried(this.author, raised);
		assertThat(trial.get("changed")).anySatisfy((past) -> {
			assertThat(past.get("inputs").get("合計金額（税込、円）").asLong()).isEqualTo(TOTAL);
			assertThat(past.get("before").asText()).isEqualTo("CLERK");
			assertThat(past.get("after").asText()).isEqualTo("AUTOMATIC");
		});
		assertThat(trial.get("ways")).anySatisfy((way) -> {
			assertThat(way.get("after").asText()).isEqualTo("AUTOMATIC");
			assertThat(way.get("sums").get("合計金額（税込、円）").asLong()).isGreaterThanOrEqualTo(TOTAL);
		});

		String change = proposed(this.author, rule, raised);
		assertThat(decide()).as("it is only proposed").isEqualTo("CLERK");
		assertThat(refusal(post(this.author, change + "/approve", Map.of()))).contains("自分の提案");
		assertThat(refusal(post(this.author, change + "/decline", Map.of("text", "やめる")))).contains("自分の提案");
		assertThat(post(staff("order-desk"), change + "/approve", Map.of()).statusCode()).isEqualTo(403);
		assertThat(post(this.approver, change + "/approve", Map.of()).statusCode()).isEqualTo(200);
		assertThat(decide()).isEqualTo("AUTOMATIC");
		assertThat(refusal(post(this.approver, change + "/approve", Map.of()))).contains("すでに");
		JsonNode now = read(this.author.call("GET", RULES + "/order-review", null));
		assertThat(now.get("tag").asText()).isEqualTo("owner-" + change.substring("/changes/".length()));
		assertThat(now.get("owners").asBoolean()).isTrue();
		assertThat(now.get("released").asText()).contains("&lt;= 0");
		assertThat(now.get("displaced").asBoolean()).isFalse();

		String undo = "/changes/"
				+ read(post(this.approver, change + "/undo", Map.of("text", "金額を見直すため"))).get("id").asLong();
		assertThat(decide()).as("it is only proposed").isEqualTo("AUTOMATIC");
		assertThat(post(this.author, undo + "/approve", Map.of()).statusCode()).isEqualTo(200);
		assertThat(decide()).isEqualTo("CLERK");
		assertThat(refusal(post(this.author, change + "/undo", Map.of("text", "もう一度")))).contains("今有効な変更だけ");
	}

	/** As a start does whose processes cannot go by the owners' table. */
	@Test
	void ownersReadThatAReleaseHasTakenTheirTablesPlace() {
		JsonNode rule = read(this.author.call("GET", RULES + "/order-review", null));
		assertThat(rule.get("displaced").asBoolean()).isFalse();
		String change = proposed(this.author, rule, rule.get("xml").asText().replace("&lt;= 0", "&lt;= 10"));
		assertThat(post(this.approver, change + "/approve", Map.of()).statusCode()).isEqualTo(200);
		String release = this.repository.createDeployment()
			.addClasspathResource("processes/order-review.dmn")
			.deploy()
			.getId();
		try {
			JsonNode now = read(this.author.call("GET", RULES + "/order-review", null));
			assertThat(now.get("displaced").asBoolean()).isTrue();
			assertThat(now.get("owners").asBoolean()).isFalse();
		}
		finally {
			this.repository.deleteDeployment(release, true);
		}
	}

	@Test
	void aChangeOfATableThatHoldsNoLongerIsNotApproved() {
		JsonNode rule = read(this.author.call("GET", RULES + "/order-review", null));
		String first = proposed(this.author, rule, rule.get("xml").asText().replace("&lt;= 0", "&lt;= 10"));
		String second = proposed(this.author, rule, rule.get("xml").asText().replace("&lt;= 0", "&lt;= 20"));
		String third = proposed(this.author, rule, rule.get("xml").asText().replace("&lt;= 0", "&lt;= 30"));
		assertThat(post(this.approver, first + "/approve", Map.of()).statusCode()).isEqualTo(200);
		assertThat(refusal(post(this.approver, second + "/approve", Map.of()))).contains("別の変更で新しくなりました");
		assertThat(post(this.approver, second + "/decline", Map.of("text", "古い表のため")).statusCode()).isEqualTo(200);
		assertThat(refusal(post(this.approver, third + "/withdraw", Map.of()))).contains("提案した人だけ");
		assertThat(post(this.author, third + "/withdraw", Map.of()).statusCode()).isEqualTo(200);
		JsonNode changes = read(this.author.call("GET", RULES + "/order-review", null)).get("changes");
		assertThat(changes).extracting((change) -> change.get("status").asText())
			.containsExactly("WITHDRAWN", "DECLINED", "APPROVED");
	}

	@Test
	void whatCannotHoldIsNeitherTriedNorProposed() {
		JsonNode rule = read(this.author.call("GET", RULES + "/order-review", null));
		String xml = rule.get("xml").asText();
		assertThat(refusal(propose(this.author, rule, xml.replace("&lt;= 0", "&lt;= ")))).contains("3行目", "計算できません");
		assertThat(refusal(propose(this.author, rule, xml.replace("name=\"review\"", "name=\"other\""))))
			.contains("結果の列", "確認の方法");
		assertThat(refusal(propose(this.author, rule, xml))).contains("今のルールと同じ");
		assertThat(post(this.author, "/order-review/trial",
				Map.of("xml", xml.replace("&lt;= 0", "&lt;= "), "from", today(), "to", today()))
			.statusCode()).isEqualTo(409);
		assertThat(this.author.call("GET", RULES + "/change-eligibility", null).statusCode()).isEqualTo(409);
		assertThat(staff("order-desk").call("GET", RULES, null).statusCode()).isEqualTo(403);
		assertThat(new StaffRest(this.port).call("GET", RULES, null).statusCode()).isEqualTo(401);
	}

	private String proposed(StaffRest owner, JsonNode rule, String xml) {
		return "/changes/" + read(propose(owner, rule, xml)).get("id").asLong();
	}

	private HttpResponse<String> propose(StaffRest owner, JsonNode rule, String xml) {
		return post(owner, "/order-review/changes",
				Map.of("base", rule.get("id").asText(), "xml", xml, "reason", "小さな注文を早く受け付けるため"));
	}

	private JsonNode tried(StaffRest owner, String xml) {
		return read(post(owner, "/order-review/trial", Map.of("xml", xml, "from", today(), "to", today())));
	}

	private String today() {
		return LocalDate.now(this.clock).toString();
	}

	/** As the process asks: the newest version, with what it records. */
	private String decide() {
		return this.decisions.evaluateDecisionTableByKey("order-review")
			.variables(Variables.putValue("creditDecision", "PASSED")
				.putValue("firstOrder", false)
				.putValue("totalAmount", TOTAL))
			.evaluate()
			.getSingleEntry();
	}

	private HttpResponse<String> post(StaffRest who, String path, Map<String, String> body) {
		try {
			return who.post(RULES + path, JSON.writeValueAsString(body));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String refusal(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(409);
		return parsed(answer).get("message").asText();
	}

	private JsonNode read(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return parsed(answer);
	}

	private static JsonNode parsed(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private StaffRest staff(String group) {
		String id = "staff" + UUID.randomUUID().toString().replace("-", "");
		User user = this.identity.newUser(id);
		user.setPassword("keiyaku-sandbox");
		this.identity.saveUser(user);
		this.identity.createMembership(id, group);
		return new StaffRest(this.port).signIn(id, "keiyaku-sandbox",
				group.equals("process-owners") ? "cockpit" : "tasklist");
	}

}
