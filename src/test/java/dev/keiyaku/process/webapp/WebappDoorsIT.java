package dev.keiyaku.process.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Given an order that waits for its clerk, when somebody with a webapp's session calls
 * the engine's API, then what their pages need is answered, and every other call there is
 * is refused and changes nothing.
 */
class WebappDoorsIT extends ProcessTest {

	private static final String CLOSED = "この操作は、担当のグループに許可されていません";

	private static final String PASSWORD = "a password for tests";

	private static final String NOTHING = "there-is-none";

	/** What a call that got through could have changed. */
	private static final List<String> TABLES = List.of("act_id_user", "act_id_group", "act_id_membership",
			"act_ru_authorization", "act_ru_filter", "act_ru_batch", "act_re_deployment", "act_re_procdef",
			"act_re_decision_def");

	private static final List<String> TABLES_OF_THE_INSTANCE = List.of("act_ru_task", "act_ru_variable",
			"act_ru_execution", "act_ru_job", "act_hi_comment", "act_hi_attachment");

	/** Who tries, in the order of the table's columns. */
	enum Caller {

		CLERK("registration-desk", "tasklist"), OWNER("process-owners", "cockpit"),
		ADMINISTRATOR("camunda-admin", "admin");

		private final String group;

		private final String webapp;

		Caller(String group, String webapp) {
			this.group = group;
			this.webapp = webapp;
		}

	}

	@Autowired
	private IdentityService identity;

	@Autowired
	private JdbcClient jdbc;

	@Value("${server.port}")
	private int port;

	private final List<String> hired = new ArrayList<>();

	private ProcessInstance process;

	private String task;

	private String job;

	@BeforeEach
	void givenAnOrderThatAwaitsItsAcceptance() {
		this.process = started("order-acceptance",
				() -> this.given.order(this.given.company("通過商事株式会社"), Placing.monthly(1, this.today.plusDays(7))));
		comesTo(this.process, "accept-order");
		this.task = task(this.process.getBusinessKey(), "accept-order").getId();
		this.job = this.management.createJobQuery().processInstanceId(this.process.getId()).list().get(0).getId();
	}

	@AfterEach
	void dismiss() {
		this.hired.forEach(this.identity::deleteUser);
	}

	@Test
	void theTableNamesEveryCallThatTheEngineAnswers() {
		assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(EngineCalls.writes());
	}

	@ParameterizedTest
	@EnumSource
	void everyCallIsAnsweredAsTheTableSays(Caller caller) {
		StaffRest rest = signedIn(caller);
		Map<String, String> answers = new TreeMap<>();
		Map<String, String> expected = new TreeMap<>();
		String before = state();
		table().forEach((call, open) -> {
			boolean isOpen = open.get(caller.ordinal()).equals("open");
			expected.put(call, isOpen ? "open" : "closed");
			answers.put(call, isClosed(call(rest, call, isOpen)) ? "closed" : "open");
		});
		assertThat(answers).isEqualTo(expected);
		assertThat(state()).as("what the calls have changed").isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void ofUsersEverybodyReadsAndChangesThemselvesOnly(Caller caller) {
		StaffRest rest = signedIn(caller);
		String self = this.hired.get(this.hired.size() - 1);
		assertThat(rest.get("/user/" + self + "/profile").statusCode()).isEqualTo(200);
		assertThat(rest.change("PUT", "/user/" + self + "/credentials", """
				{"password":"another password","authenticatedUserPassword":"%s"}""".formatted(PASSWORD)).statusCode())
			.isEqualTo(204);
		assertThat(isClosed(rest.get("/user/desk/profile"))).isEqualTo(caller != Caller.ADMINISTRATOR);
	}

	/** Issue 11, 1: the error was caught by nothing, and the case was lost. */
	@Test
	void anErrorIsThrownAtNoTask() {
		StaffRest desk = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist");
		assertThat(isClosed(desk.change("POST", "/task/" + this.task + "/bpmnError",
				"{\"errorCode\":\"x\",\"variables\":{\"decision\":{\"value\":\"ACCEPT\"}}}")))
			.isTrue();
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.tasks.handleBpmnError(this.task, "x"))
			.withMessageContaining("フォームに入力して完了する以外の方法では終えられません");
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.tasks.handleEscalation(this.task, "x"));
		assertThat(waitingAt(this.process)).contains("accept-order");
		assertThat(this.orders.byNumber(this.process.getBusinessKey()).status()).isEqualTo(OrderStatus.REQUESTED);
	}

	@Test
	void nobodyDeletesWhatIsUnderWay() {
		this.identity.setAuthentication("admin", List.of("camunda-admin"));
		try {
			assertThatExceptionOfType(BadUserRequestException.class)
				.isThrownBy(() -> this.runtime.deleteProcessInstance(this.process.getId(), "no reason", false, true))
				.withMessageContaining(this.process.getBusinessKey());
			assertThatExceptionOfType(BadUserRequestException.class)
				.isThrownBy(() -> this.runtime.createProcessInstanceModification(this.process.getId())
					.cancelAllForActivity("accept-order")
					.execute());
		}
		finally {
			this.identity.clearAuthentication();
		}
		assertThat(waitingAt(this.process)).contains("accept-order");
	}

	/** Issue 11, 2: the engine noted a failed try and another due date. */
	@Test
	void aTimerOfJanuaryWaitsForJanuaryWhoeverCalls() {
		StaffRest owner = signedIn(Caller.OWNER);
		String before = state();
		for (int call = 0; call < 12; call++) {
			assertThat(isClosed(owner.change("POST", "/job/" + this.job + "/execute", "{}"))).isTrue();
		}
		assertThat(state()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST   | /camunda/api/admin/setup/default/user/create
			GET    | /camunda/api/engine/engine/default/task
			GET    | /camunda/api/engine/engine/default/user
			GET    | /camunda/api/engine/engine/another/task
			GET    | /camunda/api/engine/engine/default
			POST   | /camunda/api/engine/engine/default/identity/verify
			GET    | /camunda/api/cockpit/plugin/base/default/process-definition/statistics
			POST   | /camunda/api/admin/auth/user/another/login/tasklist
			GET    | /camunda/api/engine/engine//default/task
			GET    | /camunda/api/engine/engine/default/task;x=/login/
			""")
	void aVisitorSignsInAndDoesNothingElse(String method, String path) {
		assertThat(new StaffRest(this.port).call(method, path, "{}").statusCode()).isIn(400, 401);
	}

	@Test
	void whoHasNoGroupReadsNothing() {
		String nobody = hire();
		this.identity.createMembership(nobody, "registration-desk");
		StaffRest rest = new StaffRest(this.port).signIn(nobody, PASSWORD, "tasklist");
		this.identity.deleteMembership(nobody, "registration-desk");
		assertThat(isClosed(rest.get("/task"))).isTrue();
	}

	private HttpResponse<String> call(StaffRest rest, String call, boolean isOpen) {
		String[] parts = call.split(" ");
		String path = isOpen ? parts[1].replaceAll("\\{\\w+}", NOTHING) : real(parts[1]);
		return rest.change(parts[0], path, isOpen && path.endsWith("/create") ? "[]" : "{}");
	}

	/** What is closed is tried on what is there. */
	private String real(String path) {
		String id = path.startsWith("/task/") ? this.task
				: path.startsWith("/job/") ? this.job
						: path.startsWith("/user/") ? "desk2"
								: path.startsWith("/group/") ? "order-desk" : path.startsWith("/process-definition/")
										? this.process.getProcessDefinitionId() : this.process.getId();
		return path.replace("{id}", id)
			.replace("{key}", "order-acceptance")
			.replace("{varId}", "creditDecision")
			.replace("{userId}", "desk2")
			.replaceAll("\\{\\w+}", NOTHING);
	}

	private static boolean isClosed(HttpResponse<String> answer) {
		return answer.statusCode() == 403 && answer.body().contains(CLOSED);
	}

	private String state() {
		Map<String, String> state = new LinkedHashMap<>();
		TABLES.forEach((table) -> state.put(table, digest(table, "true")));
		TABLES_OF_THE_INSTANCE
			.forEach((table) -> state.put(table, digest(table, instanceColumn(table) + " = :instance")));
		return state.toString();
	}

	private static String instanceColumn(String table) {
		return table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_";
	}

	private String digest(String table, String where) {
		return this.jdbc.sql(
				"select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t.id_)), '') from %s t where %s"
					.formatted(table, where)
					.replace(table.equals("act_id_membership") ? "t.id_" : "\0", "t.user_id_, t.group_id_"))
			.param("instance", this.process.getId())
			.query(String.class)
			.single();
	}

	private StaffRest signedIn(Caller caller) {
		String user = hire();
		this.identity.createMembership(user, caller.group);
		return new StaffRest(this.port).signIn(user, PASSWORD, caller.webapp);
	}

	private String hire() {
		User user = this.identity.newUser("t" + UUID.randomUUID().toString().replace("-", ""));
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
		this.hired.add(user.getId());
		return user.getId();
	}

	/** Each call, and to whom it is open. */
	private static Map<String, List<String>> table() {
		try {
			Map<String, List<String>> table = new LinkedHashMap<>();
			new ClassPathResource("process/webapp-calls.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\\s*\\|\\s*"))
				.forEach((row) -> table.put(row[0], List.of(row[1], row[2], row[3])));
			return table;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
