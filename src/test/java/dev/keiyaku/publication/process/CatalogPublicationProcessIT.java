package dev.keiyaku.publication.process;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.process.ChangedDeployment;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.process.TaskDecision;
import dev.keiyaku.publication.PresentCatalog;
import dev.keiyaku.publication.PublicationStatus;
import dev.keiyaku.publication.Publications;
import dev.keiyaku.quote.Quoting;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A change of the catalogue from a clerk's text to the shelf, and back. */
class CatalogPublicationProcessIT extends ProcessTest {

	private static final Map<String, Object> REQUEST = Map.of("preparationDecision", "REQUEST");

	private static final Map<String, Object> APPROVE = Map.of("publicationDecision", "APPROVE");

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Catalog catalog;

	@Autowired
	private Publications publications;

	@Autowired
	private PresentCatalog present;

	@Autowired
	private FormService forms;

	@Autowired
	private IdentityService identity;

	@Autowired
	private RepositoryService repository;

	@Value("${server.port}")
	private int port;

	private String product;

	private String plan;

	/** What Tasklist sends, which knows no business key. */
	@Test
	void aRefusedStartIsTheClerksToMendAndNamesTheField() {
		HttpResponse<String> answer = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist")
			.change("POST", "/process-definition/%s/submit-form".formatted(newest()), """
					{"variables": {"action": {"value": "RESTORE"}, "restoredNumber": {"value": "P-99999999"},
					"reason": {"value": "試験"}}}
					""");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("【取り消す公開の番号】公開番号P-99999999の公開が見つからないか");
	}

	/** Whatever the database or a printer could not hold. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\\ud83e\\udd89|\ud83e\udd89", "\\u0007|U+0007", "\\u0000|U+0000", "\\ud83e|U+D83E" })
	void aCharacterThatIsRefusedIsNamedWithItsLineAtTheText(String typed, String shown) throws Exception {
		HttpResponse<String> answer = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist")
			.change("POST", "/process-definition/%s/submit-form".formatted(newest()), """
					{"variables": {"action": {"value": "CHANGE"}, "reason": {"value": "試験"},
					"catalogText": {"value": "makers:\\n  - code: a\\n    name: 梟%s"}}}
					""".formatted(typed));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(told(answer)).contains("【変更の内容（CSV または YAML）】", "3行目に使用できない文字（絵文字など）「%s」".formatted(shown));
	}

	@Test
	void aCorrectedTextIsRefusedTheSameWay() throws Exception {
		ProcessInstance process = changing(priceChange(520));
		String task = this.tasks.createTaskQuery().processInstanceId(process.getId()).singleResult().getId();
		this.tasks.setAssignee(task, "desk");
		HttpResponse<String> answer = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist")
			.change("POST", "/task/%s/submit-form".formatted(task), """
					{"variables": {"preparationDecision": {"value": "RECHECK"},
					"catalogText": {"value": "makers:\\n  - code: a\\ud83e\\udd89"}}}
					""");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(told(answer)).contains("2行目に使用できない文字");
		assertThat(process).isWaitingAtExactly("prepare-publication");
	}

	private static String told(HttpResponse<String> refusal) throws IOException {
		return new JsonMapper().readTree(refusal.body()).get("message").asText();
	}

	@BeforeEach
	void aPlanOfItsOwn() {
		this.product = "test-" + UUID.randomUUID().toString().substring(0, 8);
		this.plan = this.product + "-light";
		publish("""
				products:
				  - code: %s
				    name: 試験の製品 %s
				    maker: zoom
				    category: meeting
				    summary: 試験のための製品です。
				    description: 試験のための製品です。
				    plans:
				      - code: %s
				        name: 試験の商品 %s
				        summary: 試験のための商品です。
				        period: MONTHLY
				        unit: ユーザー
				        price: 480
				        minimum: 1
				        maximum: 99
				        leadTime: 2
				        terms: general
				        options: [ { code: extra, name: 追加, description: 追加です。, price: 30, quantity: SINGLE } ]
				""".formatted(this.product, this.product, this.plan, this.plan));
	}

	private String approved(String text) {
		String number = this.publications.begin(text, "試験", "desk");
		this.publications.approve(number, "desk2");
		return number;
	}

	private String publish(String text) {
		String number = approved(text);
		assertThat(this.publications.publish(number)).isTrue();
		return number;
	}

	@AfterEach
	void clearTheShelf() {
		this.identity.clearAuthentication();
		this.catalog.plan(this.plan)
			.filter(Plan::onSale)
			.ifPresent((sold) -> publish("plans: [ { code: %s, withdrawn: true } ]".formatted(this.plan)));
	}

	private <T> T as(String user, Supplier<T> work) {
		this.identity.setAuthentication(user, List.of("catalog-desk"));
		try {
			return work.get();
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private String newest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(CatalogPublication.KEY)
			.latestVersion()
			.singleResult()
			.getId();
	}

	private ProcessInstance started(Map<String, Object> entered) {
		String definition = newest();
		ProcessInstance started = as("desk", () -> this.forms.submitStartForm(definition, "made up", entered));
		return this.runtime.createProcessInstanceQuery().processInstanceId(started.getId()).singleResult();
	}

	private ProcessInstance changing(String text) {
		return started(Map.of("action", "CHANGE", "catalogText", text, "reason", "価格の改定"));
	}

	private String priceChange(long yen) {
		return "kind,code,field,value,from\nplan,%s,price,%d,%s\n".formatted(this.plan, yen, this.today.plusDays(7));
	}

	private void prepare(ProcessInstance process, String user, Map<String, Object> entered) {
		enter(process, "prepare-publication", user, entered);
	}

	private void approve(ProcessInstance process, String user, Map<String, Object> entered) {
		enter(process, "approve-publication", user, entered);
	}

	private void enter(ProcessInstance process, String task, String user, Map<String, Object> entered) {
		String id = task(process.getBusinessKey(), task).getId();
		this.tasks.setAssignee(id, user);
		as(user, () -> {
			this.forms.submitTaskForm(id, entered);
			return null;
		});
	}

	/** What the open task's form shows. */
	private Map<?, ?> facts(ProcessInstance process) {
		String task = this.tasks.createTaskQuery().processInstanceId(process.getId()).singleResult().getId();
		SpinJsonNode shown = (SpinJsonNode) this.tasks.getVariableLocal(task, "publication");
		return shown.mapTo(Map.class);
	}

	private List<String> steps(ProcessInstance process) {
		return ((List<?>) facts(process).get("steps")).stream()
			.map((step) -> (Map<?, ?>) step)
			.map((step) -> step.get("by") + " " + step.get("what"))
			.toList();
	}

	@Test
	void whatASecondClerkApprovesIsPublishedAndTheFormerContentCanBeBroughtBack() {
		ProcessInstance process = changing(priceChange(520));
		assertThat(process.getBusinessKey()).matches("P-\\d{8}");
		assertThat(process).isWaitingAtExactly("prepare-publication");
		assertThat(task(process.getBusinessKey(), "prepare-publication")).hasCandidateGroup("catalog-desk");
		assertThat(facts(process).toString()).contains("520円", "480円").contains("problems=[]");

		prepare(process, "desk", REQUEST);
		approve(process, "desk2", APPROVE);
		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("register-publication", "prepare-publication", "approve-publication",
				"record-approval", "publish-catalog", "publication-done");
		assertThat(soldPlan().unitPrice()).isEqualTo(480);
		assertThat(soldPlan().unitPriceOn(this.today.plusDays(7))).isEqualTo(520);
		assertThat(this.publications.byNumber(process.getBusinessKey()).approvedBy()).contains("desk2");

		ProcessInstance back = started(
				Map.of("action", "RESTORE", "restoredNumber", process.getBusinessKey(), "reason", "誤りのため"));
		prepare(back, "desk", REQUEST);
		approve(back, "desk2", APPROVE);
		comesToItsEnd(back);
		assertThat(soldPlan().unitPriceOn(this.today.plusDays(7))).isEqualTo(480);
	}

	/** Its tasks call both decisions alike, and the rules of the newest version hold. */
	@Test
	void whatBeganInTheFormerVersionIsReturnedApprovedAndPublishedInIt() {
		try (ChangedDeployment former = ChangedDeployment.former(this.repository, "catalog-publication-1.0")) {
			ProcessInstance process = changing(priceChange(520));
			prepare(process, "desk", Map.of(TaskDecision.FORMER, "REQUEST"));
			assertThatThrownBy(() -> approve(process, "desk", Map.of(TaskDecision.FORMER, "APPROVE")))
				.hasMessageContaining("承認のタスクを引き受けられません");
			approve(process, "desk2", Map.of(TaskDecision.FORMER, "RETURN", "remark", "もう一度"));
			assertThatThrownBy(() -> prepare(process, "desk",
					Map.of(TaskDecision.FORMER, "REQUEST", "catalogText", "plans: [ {} ]")))
				.hasMessageContaining("変更の内容に誤りがあるか、変わるところがないため");
			prepare(process, "desk", Map.of(TaskDecision.FORMER, "REQUEST"));
			approve(process, "desk2", Map.of(TaskDecision.FORMER, "APPROVE"));
			soon().untilAsserted(() -> assertThat(process).isEnded().hasPassed("publication-done"));
		}
	}

	@Test
	void aWithdrawnPlanIsGoneAndComesBack() {
		ProcessInstance process = changing("plans: [ { code: %s, withdrawn: true } ]".formatted(this.plan));
		prepare(process, "desk", REQUEST);
		approve(process, "desk2", APPROVE);
		comesToItsEnd(process);
		assertThat(this.catalog.product(this.product)).isEmpty();

		ProcessInstance back = started(
				Map.of("action", "RESTORE", "restoredNumber", process.getBusinessKey(), "reason", "誤りのため"));
		prepare(back, "desk", REQUEST);
		approve(back, "desk2", APPROVE);
		comesToItsEnd(back);
		assertThat(this.catalog.product(this.product)).isPresent();
	}

	@Test
	void aPlanWhoseContractsCannotBeChangedSaysSoAndCanBeChangedAgain() {
		assertThat(soldPlan().changeable()).isTrue();
		ProcessInstance process = changing(
				"kind,code,field,value,from\nplan,%s,changeable,false,\n".formatted(this.plan));
		assertThat(facts(process).get("changes").toString()).contains("契約中の変更", "before=できる", "after=できない（解約はできる）");
		prepare(process, "desk", REQUEST);
		approve(process, "desk2", APPROVE);
		comesToItsEnd(process);
		assertThat(soldPlan().changeable()).isFalse();

		publish("plans: [ { code: %s, summary: 別の概要です。 } ]".formatted(this.plan));
		assertThat(soldPlan().changeable()).as("what a text does not name stays as it is").isFalse();

		ProcessInstance back = started(
				Map.of("action", "RESTORE", "restoredNumber", process.getBusinessKey(), "reason", "誤りのため"));
		prepare(back, "desk", REQUEST);
		approve(back, "desk2", APPROVE);
		comesToItsEnd(back);
		assertThat(soldPlan().changeable()).isTrue();
	}

	@Test
	void whoWithdrawsAPlanIsToldHowManyQuotesContainIt() {
		String withdrawn = "plans: [ { code: %s, withdrawn: true } ]".formatted(this.plan);
		assertThat(facts(changing(withdrawn)).get("changes").toString()).contains("after=販売終了").doesNotContain("見積");

		new Quoting(this.store).quote(NewCustomer.of(this.store, "見積の会社"), this.plan);
		assertThat(facts(changing(withdrawn)).get("changes").toString()).contains("販売終了\nこの商品を含む有効な見積が1件あります")
			.contains("その見積では注文できなくなります");
	}

	@Test
	void nobodyApprovesTheirOwnWork() {
		ProcessInstance process = changing(priceChange(520));
		prepare(process, "desk", REQUEST);
		String task = task(process.getBusinessKey(), "approve-publication").getId();
		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> this.tasks.claim(task, "desk"))
			.withMessageContaining("承認のタスクを引き受けられません");
		assertThat(task(process.getBusinessKey(), "approve-publication").getAssignee()).isNull();
		assertThatExceptionOfType(FormFieldValidationException.class).isThrownBy(() -> as("desk", () -> {
			this.forms.submitTaskForm(task, APPROVE);
			return null;
		})).withMessageContaining("まだ誰も引き受けていません");
		assertThat(process).isWaitingAtExactly("approve-publication");

		this.tasks.claim(task, "desk2");
		approve(process, "desk2", Map.of("publicationDecision", "RETURN", "remark", "もう一度"));
		prepare(process, "desk2", Map.of("preparationDecision", "REQUEST", "catalogText", priceChange(530)));
		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> approve(process, "desk2", APPROVE))
			.withMessageContaining("承認のタスクを引き受けられません");
		assertThat(this.publications.byNumber(process.getBusinessKey()).preparedBy()).containsExactly("desk", "desk2");
		assertThat(soldPlan().unitPriceOn(this.today.plusDays(7))).isEqualTo(480);
	}

	@Test
	void whatIsGivenBackIsPreparedAgainWithTheReason() {
		ProcessInstance process = changing(priceChange(520));
		prepare(process, "desk", REQUEST);
		approve(process, "desk2", Map.of("publicationDecision", "RETURN", "remark", "適用日をご確認ください。"));
		assertThat(process).hasPassed("return-publication").isWaitingAtExactly("prepare-publication");
		assertThat(process).variables().doesNotContainKeys("remark", "preparationDecision", "publicationDecision");
		assertThat(facts(process).get("remark")).isEqualTo("適用日をご確認ください。");
		assertThat(steps(process)).containsExactly("窪田 陽子 登録", "相原 健一 差し戻し");
	}

	@Test
	void problemsAreShownWithTheirLineAndNothingIsPublishedUntilTheyAreGone() {
		ProcessInstance process = changing(
				"kind,code,field,value,from\nplan,%s,price,-1,\nplan,no-such-plan,leadTime,3,\n".formatted(this.plan));
		assertThat(facts(process).get("problems").toString()).contains("line=2", "line=3", "整数",
				"「no-such-plan」は登録されていません。コードをご確認ください。", "product（製品）、name（名称）", "price（価格（税抜））",
				"begins=plan,%s,price,-1,".formatted(this.plan));
		assertThat(facts(process).get("preparedBy")).isEqualTo("窪田 陽子");
		ProcessInstance misspelt = changing(
				"plans: [ { code: %s, pric: 520, from: 2029-04-01 } ]".formatted(this.plan));
		assertThat(facts(misspelt).get("problems").toString()).contains("「pric」という項目はありません。使用できる項目：product, name")
			.doesNotContain("適用日");
		ProcessInstance wrongPlan = changing("kind,code,field,value,from\nplan,%ss,leadTime,3,\n".formatted(this.plan));
		assertThat((List<?>) facts(wrongPlan).get("problems")).singleElement()
			.asString()
			.contains("「%ss」は登録されていません。近いコード：%s".formatted(this.plan, this.plan));
		assertThatExceptionOfType(FormFieldValidationException.class)
			.isThrownBy(() -> prepare(process, "desk", REQUEST))
			.withMessageContaining("承認を求められません");

		prepare(process, "desk", Map.of("preparationDecision", "RECHECK", "catalogText", priceChange(510)));
		assertThat(process).isWaitingAtExactly("prepare-publication");
		assertThat(facts(process).get("problems")).isEqualTo(List.of());
		prepare(process, "desk", REQUEST);
		assertThat(process).isWaitingAtExactly("approve-publication");
	}

	@Test
	void whatIsGivenUpLeavesTheCatalogueAsItWas() {
		ProcessInstance process = changing(priceChange(520));
		prepare(process, "desk", Map.of("preparationDecision", "ABANDON"));
		assertThat(process).isEnded().hasPassedInOrder("abandon-publication", "publication-abandoned");
		assertThat(this.publications.byNumber(process.getBusinessKey()).status())
			.isEqualTo(PublicationStatus.ABANDONED);
		assertThat(soldPlan().unitPriceOn(this.today.plusDays(7))).isEqualTo(480);
	}

	@Test
	void whatNoLongerFitsWhenItIsPublishedIsPreparedAgain() {
		ProcessInstance first = changing(priceChange(520));
		prepare(first, "desk", REQUEST);
		ProcessInstance second = changing(priceChange(520));
		prepare(second, "desk", REQUEST);
		approve(first, "desk2", APPROVE);
		comesToItsEnd(first);

		approve(second, "desk2", APPROVE);
		comesTo(second, "prepare-publication");
		assertThat(second).hasPassedInOrder("publish-catalog", "return-publication");
		assertThat(facts(second).get("problems").toString()).contains("変わるところがありません");
		assertThat(facts(second).get("remark").toString()).contains("承認の後にカタログが変わり");
	}

	@Test
	void whatWouldChangeSomethingElseThanWasShownIsNotPublished() {
		ProcessInstance process = changing("products: [ { code: %s, name: 新しい名称 } ]".formatted(this.product));
		prepare(process, "desk", REQUEST);
		assertThat(facts(process).get("changes").toString()).contains("before=試験の製品");
		publish("products: [ { code: %s, name: 間の名称 } ]".formatted(this.product));

		approve(process, "desk2", APPROVE);
		comesTo(process, "prepare-publication");
		assertThat(facts(process).get("remark").toString()).contains("承認の後にカタログが変わり");
		assertThat(facts(process).get("changes").toString()).contains("before=間の名称");
		assertThat(steps(process)).containsExactly("窪田 陽子 登録", "相原 健一 承認", "（自動） 差し戻し");
		assertThat(this.catalog.product(this.product).orElseThrow().name()).isEqualTo("間の名称");

		prepare(process, "desk", REQUEST);
		approve(process, "desk2", APPROVE);
		comesToItsEnd(process);
		assertThat(this.catalog.product(this.product).orElseThrow().name()).isEqualTo("新しい名称");
	}

	@Test
	void ofTwoChangesOfTheSameThingAtOnceTheSecondIsSentBack() throws Exception {
		List<Callable<Boolean>> both = Stream.of("一方の名称", "他方の名称")
			.map((name) -> approved("products: [ { code: %s, name: %s } ]".formatted(this.product, name)))
			.map((number) -> (Callable<Boolean>) () -> this.publications.publish(number))
			.toList();
		ExecutorService clerks = Executors.newFixedThreadPool(2);
		try {
			List<Boolean> published = new ArrayList<>();
			for (Future<Boolean> each : clerks.invokeAll(both)) {
				published.add(each.get());
			}
			assertThat(published).containsExactlyInAnyOrder(true, false);
		}
		finally {
			clerks.shutdown();
		}
	}

	@Test
	void anEarlierVersionOfTermsComesBackButNeverOtherWordsUnderItsName() {
		String terms = this.product + "-terms";
		publish("terms: [ { code: %s, version: '1', title: 規約, body: 一つ目 } ]\nplans: [ { code: %s, terms: %s } ]"
			.formatted(terms, this.plan, terms));
		ProcessInstance process = changing("terms: [ { code: %s, version: '2', body: 二つ目 } ]".formatted(terms));
		prepare(process, "desk", REQUEST);
		approve(process, "desk2", APPROVE);
		comesToItsEnd(process);
		assertThat(soldPlan().serviceTerms().body()).isEqualTo("二つ目");

		ProcessInstance wrong = changing("terms: [ { code: %s, version: '1', body: 三つ目 } ]".formatted(terms));
		assertThat(facts(wrong).get("problems").toString()).contains("line=1", "別の文言で登録されています");

		ProcessInstance back = started(
				Map.of("action", "RESTORE", "restoredNumber", process.getBusinessKey(), "reason", "誤りのため"));
		prepare(back, "desk", REQUEST);
		approve(back, "desk2", APPROVE);
		comesToItsEnd(back);
		assertThat(soldPlan().serviceTerms().version()).isEqualTo("1");
		publish("plans: [ { code: %s, summary: 規約は変わりません。 } ]".formatted(this.plan));
		assertThat(soldPlan().serviceTerms().body()).isEqualTo("一つ目");
	}

	@Test
	void whoDoesNotKnowTheNumberIsTold() {
		String number = publish("products: [ { code: %s, name: 別の名称 } ]".formatted(this.product));
		assertThatExceptionOfType(FormFieldValidationException.class)
			.isThrownBy(() -> started(Map.of("action", "RESTORE", "reason", "誤りのため")))
			.withMessageContaining("取り消す公開の番号を入力してください")
			.withMessageContaining(number)
			.withMessageContaining("試験");
	}

	@Test
	void moreThanAClerkReadsIsNotApproved() {
		String makers = IntStream.rangeClosed(1, 501)
			.mapToObj((each) -> "maker,%s-%d,name,試験,\n".formatted(this.product, each))
			.collect(Collectors.joining());
		ProcessInstance process = changing("kind,code,field,value,from\n" + makers);
		assertThat(facts(process).get("changeCount")).isEqualTo(501);
		assertThat((List<?>) facts(process).get("changes")).hasSize(500);
		assertThat(facts(process).get("problems").toString()).contains("line=502", "500件を超えています");
		assertThatExceptionOfType(FormFieldValidationException.class)
			.isThrownBy(() -> prepare(process, "desk", REQUEST));
	}

	@Test
	void aTableOfTenThousandRowsIsPublishedAndTakenBack() {
		StringBuilder plans = new StringBuilder("products:\n- code: %s\n  plans:\n".formatted(this.product));
		StringBuilder prices = new StringBuilder("kind,code,field,value,from\n");
		for (int i = 0; i < 250; i++) {
			plans
				.append("  - { code: %s-%d, name: 試験, summary: 試験, period: MONTHLY, unit: ID, price: 1, minimum: 1, "
					.formatted(this.product, i))
				.append("maximum: 9, leadTime: 2, terms: general }\n");
			for (int day = 1; day <= 40; day++) {
				prices.append("plan,%s-%d,price,%d,%s\n".formatted(this.product, i, day, this.today.plusDays(day)));
			}
		}
		String first = publish(plans.toString());
		Instant before = Instant.now();
		publish(prices.toString());
		assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMinutes(1));
		assertThat(this.catalog.plan(this.product + "-249").orElseThrow().prices()).hasSize(41);

		publish(this.publications.restoration(first).orElseThrow());
		assertThat(this.catalog.plan(this.product + "-0").orElseThrow().onSale()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("refused")
	void whatTheStartFormRefusesStartsNothing(Map<String, Object> entered, String message) {
		long before = this.runtime.createProcessInstanceQuery().processDefinitionKey(CatalogPublication.KEY).count();
		assertThatExceptionOfType(FormFieldValidationException.class).isThrownBy(() -> started(entered))
			.withMessageContaining(message);
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey(CatalogPublication.KEY).count())
			.isEqualTo(before);
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments(Map.of(), "選択してください"), arguments(Map.of("action", "CHANGE", "reason", "x"), "変更の内容"),
				arguments(Map.of("action", "CHANGE", "catalogText", "a: 1"), "変更の理由を入力してください"),
				arguments(Map.of("action", "DROP", "catalogText", "a: 1", "reason", "x"), "選択肢の中から"),
				arguments(Map.of("action", "RESTORE", "restoredNumber", "P-99999999", "reason", "x"), "戻す内容がありません"),
				arguments(Map.of("action", "RESTORE", "restoredNumber", "' or 1=1", "reason", "x"), "英字1文字、ハイフン、数字の順に"),
				arguments(Map.of("action", "CHANGE", "catalogText", "a: 1", "reason", "x", "published", true),
						"この手続きで使用しない項目"));
	}

	@Test
	void aLongTextIsKeptByTheStoreAndNotByTheEngine() {
		Map<String, Object> entered = new HashMap<>(Map.of("action", "CHANGE", "reason", "長い説明"));
		entered.put("catalogText",
				"products:\n  - code: %s\n    description: %s\n".formatted(this.product, "長".repeat(9000))
						+ "# 長い覚え書きです。\n".repeat(40_000));
		ProcessInstance process = started(entered);
		assertThat(facts(process).get("problems")).isEqualTo(List.of());
		prepare(process, "desk", REQUEST);
		assertThat(facts(process).get("changes").toString()).as("all of it").contains("長".repeat(9000));
		approve(process, "desk2", APPROVE);
		comesToItsEnd(process);
		assertThat(this.catalog.product(this.product).orElseThrow().description()).hasSize(9000);
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(process.getId())
			.list()
			.stream()
			.map(HistoricVariableInstance::getName)).doesNotContain("catalogText", "publication");
	}

	@Test
	void whatIsTooLongForATaskOfOthersIsBroughtBackOrGivenUp() {
		String former = publish(
				"products: [ { code: %s, description: %s } ]".formatted(this.product, "旧".repeat(9999)));
		assertThat(this.publications.restoration(former)).isPresent();
		String number = publish(
				"products: [ { code: %s, description: 新, summary: %s } ]".formatted(this.product, "新".repeat(300)));
		Map<String, Object> restoring = Map.of("action", "RESTORE", "restoredNumber", number, "reason", "誤りのため");
		ProcessInstance givenUp = started(restoring);
		prepare(givenUp, "desk", Map.of("preparationDecision", "ABANDON"));
		assertThat(givenUp).isEnded().hasPassed("publication-abandoned");

		ProcessInstance back = started(restoring);
		prepare(back, "desk", REQUEST);
		approve(back, "desk2", APPROVE);
		comesToItsEnd(back);
		assertThat(this.catalog.product(this.product).orElseThrow().description()).hasSize(9999);
	}

	@Test
	void theApproverSeesTheOneOptionThatChangesAndOnlyItsPrices() {
		publish("""
				plans:
				  - code: %s
				    options:
				      - { code: extra }
				      - { code: more, name: さらに追加, description: さらに追加です。, price: 10, quantity: SINGLE }
				""".formatted(this.plan));
		ProcessInstance process = changing("kind,code,field,value,from\noption,%s/extra,price,45,%s\n"
			.formatted(this.plan, this.today.plusDays(7)));
		assertThat((List<?>) facts(process).get("changes")).singleElement().satisfies((change) -> {
			Map<?, ?> row = (Map<?, ?>) change;
			assertThat(row.get("before")).asString().matches("追加（extra）\n　価格：[^、\n]*から 30円");
			assertThat(row.get("after")).asString().matches("追加（extra）\n　価格：[^、\n]*から 30円、[^、\n]*から 45円");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "docs/operations.md" })
	void whatTheDocumentationWritesCanBePublished(String document) throws IOException {
		String day = this.today.plusDays(30).toString();
		List<String> examples = Pattern.compile("```(?:csv|yaml)\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of(document)).replaceAll("(?m)^ {3}(?=[`a-z])", ""))
			.results()
			.map((example) -> example.group(1))
			.filter((example) -> example.startsWith("kind,") || example.startsWith("products:"))
			.map((example) -> example.replaceAll("\\b20\\d\\d-\\d\\d-\\d\\d\\b", day))
			.toList();
		assertThat(examples).isNotEmpty();
		for (String example : examples) {
			assertThat(facts(changing(example)).get("problems")).as(example).isEqualTo(List.of());
		}
	}

	@Test
	void thePresentCatalogueIsATextThatChangesNothing() {
		ProcessInstance process = changing(this.present.asYaml());
		assertThat(this.present.asYaml()).contains("code: " + this.plan).doesNotContain("&id");
		assertThat(facts(process).get("problems").toString()).contains("変わるところがありません").doesNotContain("line=2");
		assertThat(facts(process).get("changes")).isEqualTo(List.of());
	}

	@Test
	void anOptionAndAQuestionAreChangedAndBroughtBack() {
		ProcessInstance process = changing(
				"""
						plans:
						  - code: %s
						    options:
						      - { code: extra, price: 45, from: %s }
						      - { code: more, name: さらに追加, description: さらに追加です。, price: 10, quantity: PER_PLAN_QUANTITY, needs: [extra] }
						      - { code: rooms, name: 会議室, description: 会議室です。, price: 10, quantity: CHOSEN, minimum: 2, maximum: 50, unit: 室 }
						    questions:
						      - { code: contact, label: 連絡先, kind: TEXT, required: true }
						"""
					.formatted(this.plan, this.today.plusDays(1)));
		prepare(process, "desk", REQUEST);
		approve(process, "desk2", APPROVE);
		comesToItsEnd(process);
		assertThat(soldPlan().option("extra").orElseThrow().unitPrice()).isEqualTo(30);
		assertThat(soldPlan().option("extra").orElseThrow().unitPriceOn(LocalDate.now(this.clock).plusDays(1)))
			.isEqualTo(45);
		assertThat(soldPlan().option("more").orElseThrow().needs()).containsExactly("extra");
		assertThat(soldPlan().option("rooms").orElseThrow().quantity()).isEqualTo(OptionQuantity.chosen(2, 50, "室"));
		assertThat(soldPlan().questions()).hasSize(1);

		ProcessInstance back = started(
				Map.of("action", "RESTORE", "restoredNumber", process.getBusinessKey(), "reason", "誤りのため"));
		prepare(back, "desk", REQUEST);
		approve(back, "desk2", APPROVE);
		comesToItsEnd(back);
		assertThat(soldPlan().options()).hasSize(1);
		assertThat(soldPlan().option("extra").orElseThrow().prices()).hasSize(1);
		assertThat(soldPlan().questions()).isEmpty();
	}

	@Test
	void howManyOfAnOptionCanBeChosenIsChangedByATableAndBroughtBack() {
		publish("""
				plans:
				  - code: %s
				    options:
				      - { code: extra }
				      - { code: rooms, name: 会議室, description: 会議室です。, price: 10, quantity: CHOSEN, minimum: 2, maximum: 50 }
				"""
			.formatted(this.plan));
		assertThat(this.present.asYaml()).contains("quantity: CHOSEN\n    minimum: 2\n    maximum: 50\n");
		ProcessInstance process = changing("""
				kind,code,field,value,from
				option,%s/rooms,minimum,60,
				option,%s/rooms,maximum,80,
				""".formatted(this.plan, this.plan));
		assertThat((List<?>) facts(process).get("changes")).singleElement().satisfies((change) -> {
			Map<?, ?> row = (Map<?, ?>) change;
			assertThat(row.get("before")).isEqualTo("会議室（rooms）\n　数量：2～50から選択");
			assertThat(row.get("after")).isEqualTo("会議室（rooms）\n　数量：60～80から選択");
		});
		prepare(process, "desk", REQUEST);
		approve(process, "desk2", APPROVE);
		comesToItsEnd(process);
		assertThat(soldPlan().option("rooms").orElseThrow().quantity()).isEqualTo(OptionQuantity.chosen(60, 80, null));

		publish("plans: [ { code: %s, options: [ { code: extra }, { code: rooms, quantity: SINGLE } ] } ]"
			.formatted(this.plan));
		assertThat(soldPlan().option("rooms").orElseThrow().quantity()).isEqualTo(OptionQuantity.single());
	}

	@Test
	void boundsThatNobodyCouldChooseWithinAreNamedWithTheirLine() {
		ProcessInstance process = changing("""
				plans:
				  - code: %s
				    options:
				      - { code: extra, maximum: 3 }
				      - { code: a, name: 甲, description: 甲, price: 1, quantity: CHOSEN, minimum: 1 }
				      - { code: b, name: 乙, description: 乙, price: 1, quantity: CHOSEN, minimum: 9, maximum: 3 }
				      - { code: c, name: 丙, description: 丙, price: 1, quantity: CHOSEN, minimum: 1, maximum: 100000 }
				""".formatted(this.plan));
		assertThat(facts(process).get("problems").toString()).contains("line=4", "オプションの「maximum」は、数量をお客様が選ぶオプション",
				"line=5", "（quantity: CHOSEN）には「maximum」が必要です。", "line=6", "maximum を minimum 以上に", "line=7",
				"99,999以下の整数");
	}

	private Plan soldPlan() {
		return this.catalog.plan(this.plan).orElseThrow();
	}

}
