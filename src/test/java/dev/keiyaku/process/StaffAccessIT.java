package dev.keiyaku.process;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.browser.StaffRest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given the staff of the sandbox, when they ask the engine through their webapp, then a
 * clerk sees the tasks of the own desks only and the owner reads all and changes nothing.
 */
class StaffAccessIT extends StoreTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	private static final String EVERY_TASK = "/task?maxResults=1000";

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService identity;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private StaffSetup setup;

	@Value("${server.port}")
	private int port;

	private StaffRest desk;

	private StaffRest owner;

	private String deskTask;

	private String otherTask;

	@BeforeEach
	void aTaskOfTheDeskAndOneOfACustomer() {
		this.deskTask = newTask("order-desk");
		this.otherTask = newTask("company-K-" + UUID.randomUUID());
		this.desk = new StaffRest(this.port).signIn("desk", PASSWORD, "tasklist");
		this.owner = new StaffRest(this.port).signIn("owner", PASSWORD, "cockpit");
	}

	private String newTask(String group) {
		Task task = this.tasks.newTask();
		task.setName("試験");
		this.tasks.saveTask(task);
		this.tasks.addCandidateGroup(task.getId(), group);
		return task.getId();
	}

	@AfterEach
	void deleteTasks() {
		this.tasks.deleteTasks(List.of(this.deskTask, this.otherTask), true);
	}

	private static void assertDenied(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isIn(401, 403);
	}

	@Test
	void aClerkSeesTheOwnDesksTasksAndNoOthers() {
		assertThat(this.desk.getJson(EVERY_TASK).findValuesAsText("id")).contains(this.deskTask)
			.doesNotContain(this.otherTask);
		assertThat(this.desk.get("/task/" + this.deskTask).statusCode()).isEqualTo(200);
		assertThat(this.desk.get("/task/" + this.otherTask).statusCode()).isNotEqualTo(200);
		assertThat(this.desk.getJson("/filter")).extracting((filter) -> filter.get("name").asText())
			.containsExactlyInAnyOrder("受注デスク", "受注デスク（審査保留）", "納品デスク", "会員登録デスク", "カタログデスク", "契約デスク", "お問い合わせデスク");
	}

	@Test
	void aClerkWorksOnTheOwnDesksTasksAndNoOthers() {
		assertThat(this.desk.change("POST", "/task/" + this.deskTask + "/claim", "{\"userId\":\"desk\"}").statusCode())
			.isEqualTo(204);
		assertThat(this.tasks.createTaskQuery().taskId(this.deskTask).singleResult().getAssignee()).isEqualTo("desk");
		assertThat(this.desk.change("POST", "/task/" + this.otherTask + "/claim", "{\"userId\":\"desk\"}").statusCode())
			.isNotEqualTo(204);
		assertThat(this.desk.change("POST", "/task/" + this.otherTask + "/complete", "{}").statusCode())
			.isNotEqualTo(204);
		assertThat(this.tasks.createTaskQuery().taskId(this.otherTask).singleResult().getAssignee()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/deployment", "/authorization", "/user", "/user/desk2/profile" })
	void aClerkReadsNothingBesides(String what) {
		assertDenied(this.desk.get(what));
	}

	@ParameterizedTest
	@ValueSource(strings = { "order-acceptance", "delivery-receipt", "contract-term", "mail-delivery" })
	void aClerkAndTheOwnerStartNoProcess(String key) {
		String start = "/process-definition/key/" + key + "/start";
		assertThat(this.desk.change("POST", start, "{\"businessKey\":\"O-1\"}").statusCode()).isIn(403, 404);
		assertDenied(this.owner.change("POST", start, "{\"businessKey\":\"O-1\"}"));
	}

	@Test
	void theOwnerReadsEverything() {
		assertThat(this.owner.getJson("/deployment")).isNotEmpty();
		assertThat(this.owner.getJson("/process-definition?latestVersion=true").findValuesAsText("key"))
			.contains("order-acceptance", "delivery-receipt", "contract-term", "mail-delivery");
		assertThat(this.owner.getJson(EVERY_TASK).findValuesAsText("id")).contains(this.deskTask, this.otherTask);
		assertThat(this.owner.get("/process-definition/key/order-acceptance/xml").body()).contains("accept-order");
		assertThat(this.owner.get("/history/process-instance/count").statusCode()).isEqualTo(200);
	}

	/** Two nodes on an empty database (store, fault 8). */
	@Test
	void nodesThatStartAtOnceSetUpOnce() {
		this.authorizations.createAuthorizationQuery()
			.groupIdIn("process-owners")
			.list()
			.forEach((grant) -> this.authorizations.deleteAuthorization(grant.getId()));
		Stream.generate(() -> CompletableFuture.runAsync(this.setup::setUp))
			.limit(4)
			.toList()
			.forEach(CompletableFuture::join);
		assertThat(this.authorizations.createAuthorizationQuery().groupIdIn("process-owners").list())
			.extracting(Authorization::getResourceType)
			.isNotEmpty()
			.doesNotHaveDuplicates();
		theOwnerReadsEverything();
	}

	@Test
	void theOwnerChangesNothing() {
		String task = "/task/" + this.deskTask;
		assertDenied(this.owner.change("POST", task + "/claim", "{\"userId\":\"owner\"}"));
		assertDenied(this.owner.change("POST", task + "/complete", "{}"));
		assertDenied(this.owner.change("POST", task + "/assignee", "{\"userId\":\"owner\"}"));
		assertDenied(this.owner.change("PUT", task + "/variables/decision", "{\"value\":\"ACCEPT\"}"));
		assertDenied(
				this.owner.change("PUT", "/process-definition/key/order-acceptance/suspended", "{\"suspended\":true}"));
		String deployment = this.owner.getJson("/deployment").get(0).get("id").asText();
		assertDenied(this.owner.change("DELETE", "/deployment/" + deployment, null));
		assertThat(this.tasks.createTaskQuery().taskId(this.deskTask).singleResult().getAssignee()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "hanako, tasklist", "hanako, cockpit", "jiro, admin", "desk, cockpit", "desk, admin", "owner, admin" })
	void whoHasNoBusinessInAWebappIsNotLetIn(String user, String webapp) {
		assertThat(new StaffRest(this.port).trySignIn(user, PASSWORD, webapp)).isIn(401, 403);
	}

	/** With a clerk of its own, since mistakes are counted. */
	@Test
	void aWrongPasswordIsNotLetIn() {
		User clerk = this.identity.newUser("clerk" + UUID.randomUUID().toString().replace("-", ""));
		clerk.setPassword(PASSWORD);
		this.identity.saveUser(clerk);
		this.identity.createMembership(clerk.getId(), "order-desk");
		try {
			assertThat(new StaffRest(this.port).trySignIn(clerk.getId(), PASSWORD, "tasklist")).isEqualTo(200);
			assertThat(new StaffRest(this.port).trySignIn(clerk.getId(), "wrong", "tasklist")).isEqualTo(401);
		}
		finally {
			this.identity.deleteUser(clerk.getId());
		}
	}

	/** As at the first start with a release that brings another process. */
	@Test
	void aGroupThatWasMadeEarlierIsGivenAProcessThatIsNew() {
		AuthorizationQuery grants = this.authorizations.createAuthorizationQuery()
			.groupIdIn("order-desk")
			.resourceType(Resources.PROCESS_DEFINITION)
			.resourceId("credit-check");
		this.authorizations.deleteAuthorization(grants.singleResult().getId());

		this.setup.setUp();

		assertThat(grants.singleResult().isPermissionGranted(ProcessDefinitionPermissions.READ)).isTrue();
	}

	@Test
	void aVisitorReadsNothingOfTheEngine() {
		HttpResponse<String> answer = new StaffRest(this.port).get(EVERY_TASK);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).doesNotContain(this.deskTask);
	}

	@Test
	void aStaffMemberIsNobodyInThePortal() {
		HttpResponse<String> answer = new PortalClient(this.port).submit("/login",
				Map.of("loginId", "desk", "password", PASSWORD));
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
	}

	@Test
	void theEnginesOwnRestIsNotThere() {
		PortalClient hanako = new PortalClient(this.port).signIn("hanako", PASSWORD);
		for (String path : List.of("/engine-rest", "/engine-rest/engine", "/rest/engine/default/task")) {
			assertThat(hanako.get(path).statusCode()).as(path).isIn(403, 404);
		}
	}

}
