package dev.keiyaku.desk;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.search.SearchText;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Given an order that waits at the order desk, when clerks type something of it into
 * their search, then its desk finds it, before and after it is decided, and another desk
 * never does.
 */
class CaseSearchIT extends ProcessTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	private static final int MANY = 51;

	private static final String SEARCH = "/camunda/api/desk/search?query=";

	@Autowired
	private CaseSearch search;

	@Autowired
	private CompanyFile files;

	@Autowired
	private IdentityService identity;

	@Autowired
	private FormService forms;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient jdbc;

	@Value("${server.port}")
	private int port;

	private String company;

	private ProcessInstance order() {
		this.company = "検索" + UUID.randomUUID().toString().substring(0, 8) + "ラボ株式会社";
		return order(this.given.company(this.company));
	}

	private ProcessInstance order(SignedInMember customer) {
		ProcessInstance process = started(OrderAcceptance.KEY,
				() -> this.given.order(customer, Placing.monthly(3, this.today.plusDays(20))));
		comesTo(process, "accept-order");
		return process;
	}

	private static Set<String> desk(String name) {
		return Set.of(name);
	}

	@Test
	void aDeskFindsItsTaskByNumberCompanyPersonAndAmountAndAnotherDeskNever() {
		String number = order().getBusinessKey();
		String name = this.company.substring(0, 10);
		for (String query : List.of(number, number.toLowerCase(), name + " " + number.substring(2), name,
				"（株）" + name + "らぼ", name + " 試験花子", name + " シケン", name + " ¥8,514", number + " 8514円")) {
			assertThat(this.search.find(desk("order-desk"), query).waiting()).as(query)
				.singleElement()
				.satisfies((task) -> {
					assertThat(task.number()).isEqualTo(number);
					assertThat(task.company()).isEqualTo(this.company);
					assertThat(task.amount()).isEqualTo("8,514円");
					assertThat(task.makers()).isEqualTo("Zoom");
					assertThat(task.deadline()).isNotEmpty();
					assertThat(task.urgency()).isEmpty();
				});
			assertThat(this.search.find(desk("delivery-desk"), query).waiting()).as(query).isEmpty();
			assertThat(this.search.find(desk("delivery-desk"), query).past()).as(query).isEmpty();
		}
		assertThat(this.search.find(desk("order-desk"), name + " 8515").waiting()).isEmpty();
		assertThat(this.search.find(Set.of(), number).waiting()).isEmpty();
		assertThat(this.search.find(desk("order-desk"), " ").waiting()).isEmpty();
	}

	@Test
	void whatIsDecidedIsAPastCaseOfThatDeskAndWaitsAtTheNext() {
		ProcessInstance process = order();
		String number = process.getBusinessKey();
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(number, "arrange-delivery");

		CaseSearch.Found orderDesk = this.search.find(desk("order-desk"), this.company);
		assertThat(orderDesk.waiting()).isEmpty();
		assertThat(orderDesk.past()).singleElement().satisfies((past) -> {
			assertThat(past.number()).isEqualTo(number);
			assertThat(past.kind()).isEqualTo("注文");
			assertThat(past.state()).isEqualTo("受付済");
		});
		assertThat(this.search.find(desk("delivery-desk"), this.company).waiting()).extracting(TaskCard::task)
			.containsExactly("納品を手配する");
	}

	/** More than the search has of past cases. */
	@Test
	void allTasksThatWaitAreFoundHoweverMany() {
		String decided = order().getBusinessKey();
		complete(decided, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		SignedInMember customer = this.given.company(this.company);
		List<String> waiting = IntStream.range(0, MANY)
			.mapToObj((n) -> this.given.order(customer, Placing.monthly(1, this.today.plusDays(20))))
			.toList();
		waiting.forEach((number) -> task(number, "accept-order"));

		CaseSearch.Found found = this.search.find(desk("order-desk"), this.company);

		assertThat(found.waiting()).extracting(TaskCard::number).containsExactlyInAnyOrderElementsOf(waiting);
		assertThat(found.past()).extracting(CaseSearch.Past::number).containsExactly(decided);
		assertThat(found.more()).isFalse();
	}

	@Test
	void theCatalogueDeskFindsAPublicationByNumberReasonAndWhoPreparedIt() {
		String reason = "価格改定" + UUID.randomUUID().toString().substring(0, 8);
		String definition = newest("catalog-publication");
		String id = atTheCatalogueDesk(() -> this.forms
			.submitStartForm(definition, "made up",
					Map.of("action", "CHANGE", "catalogText", "makers: []", "reason", reason))
			.getId());
		String number = this.runtime.createProcessInstanceQuery().processInstanceId(id).singleResult().getBusinessKey();

		for (String query : List.of(number, reason, reason + " 窪田 陽子")) {
			assertThat(this.search.find(desk("catalog-desk"), query).waiting()).as(query)
				.singleElement()
				.satisfies((card) -> {
					assertThat(card.number()).isEqualTo(number);
					assertThat(card.subject()).isEqualTo(reason);
					assertThat(card.person()).isEqualTo("窪田 陽子");
					assertThat(card.company()).isEmpty();
					assertThat(card.deadline()).isNotEmpty();
				});
			assertThat(this.search.find(desk("order-desk"), query).waiting()).as(query).isEmpty();
		}
		String task = task(number, "prepare-publication").getId();
		this.tasks.setAssignee(task, "desk");
		atTheCatalogueDesk(() -> {
			this.forms.submitTaskForm(task, Map.of("preparationDecision", "ABANDON"));
			return null;
		});
		assertThat(this.search.find(desk("catalog-desk"), reason).past()).singleElement().satisfies((past) -> {
			assertThat(past.kind()).isEqualTo("カタログの公開");
			assertThat(past.state()).isEqualTo("取りやめ");
			assertThat(past.subject()).isEqualTo(reason);
		});
	}

	@Test
	void theCatalogueDeskFindsAYearWhoseHolidaysAreAwaited() {
		ProcessInstance watch = this.runtime.createProcessInstanceById(newest("holiday-watch"))
			.startBeforeActivity("look-up-holidays")
			.setVariable("year", 2093)
			.execute();
		try {
			for (String query : List.of("2093", "祝日 2093")) {
				assertThat(this.search.find(desk("catalog-desk"), query).waiting()).as(query).anySatisfy((card) -> {
					assertThat(card.number()).isEqualTo("2093");
					assertThat(card.subject()).isEqualTo("国民の祝日");
					assertThat(card.deadline()).isNotEmpty();
				});
			}
		}
		finally {
			this.runtime.deleteProcessInstance(watch.getId(), "made up");
		}
		assertThat(this.search.find(desk("catalog-desk"), "祝日 2093").past()).singleElement()
			.satisfies((past) -> assertThat(past.state()).isEqualTo("登録待ち"));
	}

	private <T> T atTheCatalogueDesk(Supplier<T> work) {
		this.identity.setAuthentication("desk", List.of("catalog-desk"));
		try {
			return work.get();
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private String newest(String process) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
	}

	@Test
	void whatTheDatabaseCannotHoldIsABadRequest() {
		StaffRest desk = new StaffRest(this.port).signIn("desk", PASSWORD, "tasklist");
		for (String path : List.of("search?query=a%00b", "cards?ids=a%00b")) {
			assertThat(desk.call("GET", "/camunda/api/desk/" + path, null).statusCode()).as(path).isEqualTo(400);
		}
	}

	@Test
	void aCompanysFileHasTheCasesOfTheDeskAndNoOthers() {
		SignedInMember customer = this.given.company("綴り" + UUID.randomUUID().toString().substring(0, 8) + "株式会社");
		String delivered = order(customer).getBusinessKey();
		complete(delivered, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		String delivery = task(delivered, "arrange-delivery").getId();
		String waiting = order(customer).getBusinessKey();

		assertThat(this.files.of(desk("delivery-desk"), delivery).cases()).isNotEmpty()
			.extracting(CaseSearch.Past::number)
			.doesNotContain(waiting);
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> this.files.paper(desk("delivery-desk"), delivery, waiting));
		assertThat(this.files.of(desk("order-desk"), task(waiting, "accept-order").getId()).cases())
			.extracting(CaseSearch.Past::number)
			.contains(delivered, waiting);
	}

	@Test
	void overHttpAClerkAsksForTheOwnDesksAndTakesATaskOnlyWithAReason() throws Exception {
		String number = order().getBusinessKey();
		Task task = task(number, "accept-order");
		StaffRest colleague = clerk("order-desk");
		StaffRest other = clerk("delivery-desk");
		StaffRest desk = new StaffRest(this.port).signIn("desk", PASSWORD, "tasklist");
		assertThat(desk.change("POST", "/task/" + task.getId() + "/claim", "{\"userId\":\"desk\"}").statusCode())
			.isEqualTo(204);

		assertThat(found(colleague, number).path("waiting").get(0).path("claimedBy").asText()).isEqualTo("窪田 陽子");
		assertThat(found(other, number).path("waiting")).isEmpty();
		assertThat(other.call("GET", "/camunda/api/desk/cards?ids=" + task.getId(), null).body()).isEqualTo("[]");
		assertThat(new StaffRest(this.port).call("GET", SEARCH + number, null).statusCode()).isEqualTo(401);

		String release = "/camunda/api/desk/tasks/%s/release".formatted(task.getId());
		assertThat(colleague.change("POST", "/task/" + task.getId() + "/unclaim", "{}").body()).contains("担当から外す");
		assertThat(other.call("POST", release, "{\"reason\":\"急ぎのため\"}").statusCode()).isEqualTo(404);
		for (String reason : List.of(" ", "a\\u0000")) {
			assertThat(colleague.call("POST", release, "{\"reason\":\"%s\"}".formatted(reason)).statusCode())
				.isEqualTo(400);
		}
		assertThat(this.tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo("desk");

		assertThat(colleague.call("POST", release, "{\"reason\":\"急ぎのため\"}").statusCode()).isEqualTo(204);
		assertThat(this.tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
		assertThat(this.tasks.getTaskComments(task.getId())).singleElement().satisfies((comment) -> {
			assertThat(comment.getFullMessage()).isEqualTo("窪田 陽子さんの担当から外しました。理由：急ぎのため");
			assertThat(comment.getUserId()).startsWith("t");
		});
		assertThat(found(colleague, number).path("waiting").get(0).path("comments").asInt()).isEqualTo(1);
	}

	@Test
	void aFormShowsWhatIsSoWhenItIsOpened() {
		String number = order().getBusinessKey();
		String task = task(number, "accept-order").getId();
		StaffRest desk = new StaffRest(this.port).signIn("desk", PASSWORD, "tasklist");
		String variables = "/task/" + task + "/form-variables?deserializeValues=false";
		assertThat(desk.getJson(variables).path("order").path("value").asText()).contains("8,514");

		this.jdbc.sql("update customer_order set customer_department = '改称部' where number = ?").param(number).update();

		assertThat(desk.getJson(variables).path("order").path("value").asText()).contains("改称部");
	}

	@Test
	void aTasksHistoryNamesPeopleToItsDeskAlone() {
		String task = task(order().getBusinessKey(), "accept-order").getId();
		StaffRest desk = new StaffRest(this.port).signIn("desk", PASSWORD, "tasklist");
		assertThat(desk.change("POST", "/task/" + task + "/claim", "{\"userId\": \"desk\"}").statusCode())
			.isEqualTo(204);

		String people = "/camunda/api/desk/tasks/" + task + "/people";
		assertThat(desk.call("GET", people, null).body()).isEqualTo("{\"desk\":\"窪田 陽子\"}");
		assertThat(clerk("delivery-desk").call("GET", people, null).statusCode()).isEqualTo(404);
	}

	@Test
	void whoeverWorksInAWebappIsNamedThereAndSeesNoDeskByIt() {
		StaffRest owner = new StaffRest(this.port).signIn("owner", PASSWORD, "cockpit");
		assertThat(owner.call("GET", "/camunda/api/desk/workplace", null).body()).contains("ケイヤクストア", "三枝 恵");
		assertThat(owner.call("GET", "/camunda/api/desk/search?query=O-1", null).statusCode()).isEqualTo(403);
	}

	private StaffRest clerk(String group) {
		User user = this.identity.newUser("t" + UUID.randomUUID().toString().replace("-", ""));
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
		this.identity.createMembership(user.getId(), group);
		return new StaffRest(this.port).signIn(user.getId(), PASSWORD, "tasklist");
	}

	private static JsonNode found(StaffRest clerk, String query) throws Exception {
		return new ObjectMapper().readTree(clerk.call("GET", SEARCH + query, null).body());
	}

	/** The database compares as the store's other searches do (store 3.1). */
	@ParameterizedTest
	@ValueSource(strings = { "O-10000001", "ﾐﾎﾝｼｮｳｼﾞ（株）", "ミホン　ハナコ", "サンプル株式会社　本社", "Ａｍａｂｉｅ～ポインター・", "ッャュョァィゥェォヮヵヶヴ",
			"っゃゅょぁぃぅぇぉゎ", "東京〜大阪−1‐2–3—4", " a\t b  c " })
	void textIsComparedAsEverywhere(String text) {
		assertThat(this.jdbc.sql("select as_searched(?)").param(text).query(String.class).single())
			.isEqualTo(SearchText.of(text));
	}

}
