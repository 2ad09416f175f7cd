package dev.keiyaku.process.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.StoreTest;
import dev.keiyaku.browser.StaffRest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a process whose new version has one step fewer, when the administrator takes its
 * instances there, then those go that can, the others say where they are and why not, and
 * the log says who did it; an owner does not.
 */
class InstanceMovesIT extends StoreTest {

	private static final String MIGRATION = "/camunda/api/owner/migration";

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Value("${server.port}")
	private int port;

	private final String key = "moved-" + UUID.randomUUID();

	private String former;

	private String newest;

	private ProcessInstance first;

	private ProcessInstance second;

	@BeforeEach
	void aVersionWithBothStepsAndOneWithoutTheSecond() {
		this.former = deploy(true);
		this.first = this.runtime.startProcessInstanceById(this.former, "T-1");
		this.second = this.runtime.startProcessInstanceById(this.former, "T-2");
		this.tasks.complete(task(this.second).getId());
		this.newest = deploy(false);
	}

	@AfterEach
	void takeAway() {
		this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(this.key)
			.list()
			.forEach((version) -> this.repository.deleteDeployment(version.getDeploymentId(), true));
	}

	@Test
	void thoseGoThatCanAndComeBack() {
		StaffRest admin = signedIn("admin");

		JsonNode tried = done(admin, MIGRATION + "/preview", request(this.former, this.newest));
		assertThat(tried).extracting((move) -> move.get("number").asText()).containsExactly("T-1", "T-2");
		assertThat(tried.get(0).get("obstacles")).isEmpty();
		assertThat(tried.get(1).get("obstacles").get(0).get("activityId").asText()).isEqualTo("second");
		assertThat(tried.get(1).get("obstacles").get(0).get("reason").asText()).contains("この工程がありません");
		assertThat(List.of(version(this.first), version(this.second))).as("a preview moves nobody")
			.containsOnly(this.former);

		JsonNode single = done(admin, MIGRATION + "/preview", request(this.former, this.newest, this.second));
		assertThat(single).extracting((move) -> move.get("number").asText()).containsExactly("T-2");
		assertThat(done(admin, MIGRATION + "/preview", request(this.former, this.newest, new ProcessInstance[0])))
			.as("all of the version's")
			.hasSize(2);

		JsonNode moved = done(admin, MIGRATION, request(this.former, this.newest));
		assertThat(moved.get(0).get("obstacles")).isEmpty();
		assertThat(moved.get(1).get("obstacles")).isNotEmpty();
		assertThat(version(this.first)).isEqualTo(this.newest);
		assertThat(version(this.second)).isEqualTo(this.former);

		assertThat(done(admin, MIGRATION, request(this.newest, this.former)).get(0).get("obstacles")).isEmpty();
		assertThat(version(this.first)).isEqualTo(this.former);
		this.tasks.complete(task(this.first).getId());
		assertThat(task(this.first).getTaskDefinitionKey()).isEqualTo("second");

		JsonNode log = read(signedIn("owner").call("GET", MIGRATION + "?process=" + this.key, null));
		assertThat(log).hasSize(2);
		JsonNode entry = log.get(1);
		assertThat(entry.get("number").asText()).isEqualTo("T-1");
		assertThat(entry.get("migratedBy").asText()).isEqualTo("admin");
		assertThat(entry.get("reason").asText()).isEqualTo("試験のため");
		assertThat(entry.get("source").asInt()).isEqualTo(1);
		assertThat(entry.get("target").asInt()).isEqualTo(2);
	}

	/** More cannot go than are shown, and come first by their numbers. */
	@Test
	void thoseThatCanGoAreNotHiddenBehindOthers() {
		for (int n = 0; n <= 200; n++) {
			this.tasks.complete(task(this.runtime.startProcessInstanceById(this.former, "T-0-" + n)).getId());
		}

		JsonNode tried = done(signedIn("admin"), MIGRATION + "/preview",
				request(this.former, this.newest, new ProcessInstance[0]));

		assertThat(tried).hasSize(201);
		assertThat(tried.get(0).get("number").asText()).isEqualTo("T-1");
		assertThat(tried.get(0).get("obstacles")).isEmpty();
		assertThat(tried.get(1).get("obstacles")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "owner, cockpit", "desk, tasklist" })
	void nobodyElseMovesThem(String user, String webapp) {
		StaffRest staff = new StaffRest(this.port).signIn(user, "keiyaku-sandbox", webapp);
		for (String path : List.of(MIGRATION, MIGRATION + "/preview")) {
			assertThat(staff.post(path, request(this.former, this.newest)).statusCode()).isEqualTo(403);
		}
		assertThat(version(this.first)).isEqualTo(this.former);
	}

	@Test
	void whatIsNoMigrationIsRefused() {
		StaffRest admin = signedIn("admin");
		for (String reason : List.of(" ", "a\\u0000")) {
			assertThat(admin.post(MIGRATION, request(this.former, this.newest).replace("試験のため", reason)).statusCode())
				.isEqualTo(400);
		}
		for (String id : List.of(this.former, this.newest, this.first.getId())) {
			for (String path : List.of(MIGRATION, MIGRATION + "/preview")) {
				assertThat(admin.post(path, request(this.former, this.newest).replace(id, "a\\u0000")).statusCode())
					.isEqualTo(400);
			}
		}
		assertThat(admin.post(MIGRATION + "/preview", request(this.former, this.former)).statusCode()).isEqualTo(400);
		assertThat(admin.post(MIGRATION + "/preview", request(this.former, "there-is-none")).statusCode())
			.isEqualTo(400);
		assertThat(version(this.first)).isEqualTo(this.former);
	}

	private String deploy(boolean both) {
		var begun = Bpmn.createExecutableProcess(this.key).camundaHistoryTimeToLive(1).startEvent().userTask("first");
		BpmnModelInstance diagram = (both ? begun.userTask("second") : begun).endEvent().done();
		return this.repository.createDeployment()
			.addModelInstance(this.key + ".bpmn", diagram)
			.deployWithResult()
			.getDeployedProcessDefinitions()
			.get(0)
			.getId();
	}

	private String request(String source, String target) {
		return request(source, target, this.first, this.second);
	}

	private static String request(String source, String target, ProcessInstance... instances) {
		String ids = Stream.of(instances).map(ProcessInstance::getId).collect(Collectors.joining("\",\"", "\"", "\""));
		return """
				{"source":"%s","target":"%s","instances":[%s],"reason":"試験のため"}""".formatted(source, target,
				(instances.length > 0) ? ids : "");
	}

	private String version(ProcessInstance instance) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceId(instance.getId())
			.singleResult()
			.getProcessDefinitionId();
	}

	private Task task(ProcessInstance instance) {
		return this.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
	}

	private StaffRest signedIn(String user) {
		return new StaffRest(this.port).signIn(user, "keiyaku-sandbox", "cockpit");
	}

	private static JsonNode done(StaffRest rest, String path, String request) {
		return read(rest.post(path, request));
	}

	private static JsonNode read(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		try {
			return new JsonMapper().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
