package dev.keiyaku.amendment.process;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.Placing;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a clerk of the contract desk alone, when they ask the engine past their list,
 * then they do the tasks of their desk and find nothing of another's.
 */
class ContractDeskAccessIT extends AmendmentProcessTest {

	private static final String PASSWORD = "a password for tests";

	private static final String EVERY_TASK = "/task?maxResults=1000";

	@Autowired
	private IdentityService identity;

	@Value("${server.port}")
	private int port;

	private String clerk;

	private StaffRest rest;

	@BeforeEach
	void hire() {
		User user = this.identity.newUser("clerk" + UUID.randomUUID().toString().replace("-", ""));
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
		this.clerk = user.getId();
		this.identity.createMembership(this.clerk, "contract-desk");
		this.rest = new StaffRest(this.port).signIn(this.clerk, PASSWORD, "tasklist");
	}

	@AfterEach
	void dismiss() {
		this.identity.deleteUser(this.clerk);
	}

	@ParameterizedTest
	@ValueSource(strings = { "accept-order", "resolve-credit-check", "arrange-delivery" })
	void whatIsOfAnotherDeskIsNeitherReadNorChanged(String waiting) {
		String company = waiting.equals("resolve-credit-check") ? "審査保留商事株式会社" : "他部署商事株式会社";
		String number = this.given.order(this.given.company(company), Placing.monthly(1, this.today.plusDays(7)));
		if (waiting.equals("arrange-delivery")) {
			complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		}
		Task task = task(number, waiting);
		Order order = this.orders.byNumber(number);
		Map<String, String> variables = variables(task);
		List<String> links = links(task);
		this.tasks.createComment(task.getId(), null, number + "の件");

		assertThat(this.rest.getJson(EVERY_TASK).findValuesAsText("id")).doesNotContain(task.getId());
		assertThat(this.rest.getJson("/task?processInstanceBusinessKey=" + number)).isEmpty();
		String ofTask = "/task/" + task.getId();
		for (String read : List.of("", "/form", "/deployed-form", "/form-variables", "/variables", "/localVariables",
				"/identity-links", "/comment")) {
			refused(this.rest.get(ofTask + read), number);
		}
		for (String read : List.of("", "/variables", "/activity-instances")) {
			refused(this.rest.get("/process-instance/" + task.getProcessInstanceId() + read), number);
		}
		for (String change : List.of("/claim", "/assignee", "/delegate")) {
			refused(this.rest.change("POST", ofTask + change, "{\"userId\":\"%s\"}".formatted(this.clerk)), number);
		}
		String decision = "{\"variables\":{\"acceptanceDecision\":{\"value\":\"ACCEPT\"}}}";
		for (String change : List.of("/complete", "/submit-form", "/resolve")) {
			refused(this.rest.change("POST", ofTask + change, decision), number);
		}
		refused(this.rest.change("POST", ofTask + "/unclaim", "{}"), number);
		refused(this.rest.change("POST", ofTask + "/identity-links",
				"{\"groupId\":\"contract-desk\",\"type\":\"candidate\"}"), number);
		// the engine's way to say that there is no such task
		assertThat(this.rest.change("POST", ofTask + "/comment/create", "{\"message\":\"x\"}")).satisfies((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(answer.body()).contains("No task found").doesNotContain(number);
		});
		for (String change : List.of("/variables/x", "/localVariables/x")) {
			refused(this.rest.change("PUT", ofTask + change, "{\"value\":\"x\"}"), number);
		}
		refused(this.rest.change("DELETE", ofTask, null), number);

		Task still = task(number, waiting);
		assertThat(still.getId()).isEqualTo(task.getId());
		assertThat(still.getAssignee()).isNull();
		assertThat(still.getOwner()).isNull();
		assertThat(variables(task)).isEqualTo(variables);
		assertThat(links(task)).isEqualTo(links);
		assertThat(this.tasks.getTaskComments(task.getId())).hasSize(1);
		assertThat(this.orders.byNumber(number).status()).isEqualTo(order.status());
	}

	@Test
	void whatIsOfTheOwnDeskIsReadClaimedAndCompleted() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change("zoom-workplace-pro-monthly", 2));
		Task task = task(process.getBusinessKey(), "review-contract-change");
		String ofTask = "/task/" + task.getId();

		assertThat(this.rest.getJson(EVERY_TASK).findValuesAsText("id")).contains(task.getId());
		assertThat(this.rest.getJson(ofTask).get("name").asText()).isEqualTo("変更の可否を決める");
		assertThat(this.rest.get(ofTask + "/form-variables").body()).contains(process.getBusinessKey());
		assertThat(
				this.rest.change("POST", ofTask + "/claim", "{\"userId\":\"%s\"}".formatted(this.clerk)).statusCode())
			.isEqualTo(204);
		assertThat(task(process.getBusinessKey(), "review-contract-change").getAssignee()).isEqualTo(this.clerk);
		assertThat(this.rest
			.change("POST", ofTask + "/submit-form", "{\"variables\":{\"changeDecision\":{\"value\":\"ACCEPT\"}}}")
			.statusCode()).isEqualTo(204);

		comesTo(process, "effective-day-reached");
		withdraw(process);
	}

	private static void refused(HttpResponse<String> answer, String number) {
		assertThat(answer.statusCode()).as(answer.request().method() + " " + answer.uri() + ": " + answer.body())
			.isIn(401, 403, 404);
		assertThat(answer.body()).doesNotContain(number);
	}

	private Map<String, String> variables(Task task) {
		return this.tasks.getVariables(task.getId())
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (variable) -> variable.getValue().toString()));
	}

	private List<String> links(Task task) {
		return this.tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::toString).toList();
	}

}
