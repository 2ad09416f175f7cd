package dev.keiyaku.order.process;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** An order whose credit check is on hold, in {@code order-acceptance}. */
class HeldOrderProcessIT extends ProcessTest {

	private static final String CANCELLED = "【注文キャンセルのご連絡（NP掛け払い）】";

	private static final String WAITING = "resolve-credit-check";

	private SignedInMember customer;

	private ProcessInstance process;

	private ProcessInstance check;

	private String number;

	@BeforeEach
	void givenAnOrderWhoseCreditCheckIsOnHold() {
		this.customer = this.given.company("審査保留商事株式会社");
		this.process = started(OrderAcceptance.KEY,
				() -> this.given.order(this.customer, Placing.monthly(3, this.today.plusDays(7))));
		this.number = this.process.getBusinessKey();
		assertThat(task(this.number, "resolve-credit-check")).hasCandidateGroup("order-desk");
		this.check = check(this.process).orElseThrow();
		assertThat(this.check.getBusinessKey()).isEqualTo(this.number);
	}

	@Test
	void whatTheProviderDecidesIsFoundOutByAsking() {
		decide("00");
		fire(this.process, "credit-polling-due");

		comesTo(this.process, "accept-order");
		assertThat(passedInCheck(this.process)).containsSubsequence("register-transaction", "credit-polling-due",
				"ask-credit-result", "credit-found-decided");
		assertThat(this.process).variables().containsEntry("creditDecision", "PASSED");
	}

	@Test
	void asLongAsNothingIsDecidedTheStoreAsksAgain() {
		fire(this.process, "credit-polling-due");
		soon().untilAsserted(() -> assertThat(passedInCheck(this.process)).contains("credit-still-held"));
		comesTo(this.process, WAITING);

		decide("00");
		fire(this.process, "credit-polling-due");
		comesTo(this.process, "accept-order");
	}

	@Test
	void howeverLongTheProviderIsDownOneQuestionWaitsAndTheOrderGoesOnAfterwards() {
		this.provider.mode(Mode.ERROR);
		fire(this.process, "credit-polling-due");
		Job first = soon().until(this::questionsThatFailed, failed -> !failed.isEmpty()).get(0);
		this.management.setJobDuedate(first.getId(), Date.from(this.clock.instant().plus(Duration.ofDays(1))));
		for (int poll = 0; poll < 4; poll++) {
			askedInVain();
			assertThat(questionsThatFailed()).extracting(Job::getId).containsExactly(first.getId());
		}

		this.management.setJobRetries(first.getId(), 0);
		askedInVain();
		assertThat(this.runtime.createIncidentQuery().processInstanceId(this.check.getId()).count()).isOne();
		assertThat(this.check).variables().containsEntry("creditDecision", "HELD");

		this.provider.mode(Mode.NORMAL);
		fire(this.process, "credit-polling-due");
		soon().untilAsserted(
				() -> assertThat(this.runtime.createIncidentQuery().processInstanceId(this.check.getId()).count())
					.as("once the provider answers, whatever it answers")
					.isZero());
		decide("00");
		fire(this.process, "credit-polling-due");
		comesTo(this.process, "accept-order");
		assertThat(this.runtime.createIncidentQuery().processInstanceId(this.check.getId()).count()).isZero();
	}

	@Test
	void aNotificationMakesTheStoreAskAtOnce() {
		decide("00");
		notifyStore(Map.of());

		comesTo(this.process, "accept-order");
		assertThat(passedInCheck(this.process)).containsSubsequence("credit-decided", "ask-credit-result",
				"credit-found-decided");
	}

	@Test
	void notificationsThatComeTwiceDecideTheOrderOnce() {
		decide("00");
		notifyStore(Map.of());
		try {
			notifyStore(Map.of());
		}
		catch (ProcessEngineException ex) {
			// the first one was a moment faster
			assertThat(ex).isInstanceOfAny(MismatchingMessageCorrelationException.class,
					OptimisticLockingException.class);
		}

		comesTo(this.process, "accept-order");
		assertThat(this.tasks.createTaskQuery().processInstanceId(this.process.getId()).count()).isOne();
	}

	@Test
	void aNotificationIsNotBelieved() {
		notifyStore(Map.of("creditDecision", "PASSED"));

		soon().untilAsserted(() -> assertThat(passedInCheck(this.process)).contains("credit-still-held"));
		comesTo(this.process, WAITING);
		assertThat(this.check).variables().containsEntry("creditDecision", "HELD");
	}

	@Test
	void anOrderThatTheProviderRefusesLaterIsCancelled() {
		decide("20");
		fire(this.process, "credit-polling-due");

		comesToItsEnd(this.process);
		assertThat(this.process)
			.hasPassedInOrder("check-credit", "cancel-order", "mail-order-cancelled", "order-cancelled")
			.hasPassed("release-transaction");
		assertThat(passedInCheck(this.process)).containsSubsequence("ask-credit-result", "credit-found-decided");
		assertCancelled("誠に恐れ入りますが、決済事業者による審査の結果、今回のご注文は承ることができませんでした。");
	}

	@Test
	void staffCancelItWithoutWaiting() {
		complete(this.number, "resolve-credit-check",
				Map.of("creditResolution", "CANCELLED", "cancellationReason", "お客様からキャンセルのご連絡をいただいたためです。"));

		comesToItsEnd(this.process);
		assertThat(this.process)
			.hasPassedInOrder("check-credit", "cancel-order", "mail-order-cancelled", "order-cancelled")
			.hasPassed("release-transaction");
		assertThat(passedInCheck(this.process)).containsSubsequence("resolve-credit-check", "record-credit-resolution",
				"credit-resolved");
		assertCancelled("お客様からキャンセルのご連絡をいただいたためです。");
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceIdIn(this.process.getId(), this.check.getId())
			.variableName("cancellationReason")
			.count()).isZero();
	}

	@Test
	void theDeskReadsWhatIsCheckedAndWhatCanBeDoneAboutIt() {
		String task = task(this.number, WAITING).getId();

		assertThat(this.tasks.getVariableLocal(task, "subject")).isEqualTo(this.number + " 審査保留商事株式会社");
		assertThat(shown(task, "held")).contains("\"kind\":\"注文\"", this.number, "審査保留", "Zoom Workplace Pro");
		assertThat(shown(task, "decisions")).contains("審査の結果を待たずに取り消す").doesNotContain("PASSED");
	}

	@Test
	void staffCannotPassWhatTheProviderDecides() {
		assertRefused(Map.of("creditResolution", "PASSED"), "表示されている選択肢の中から選択してください");
		assertRefused(
				Map.of("creditResolution", "PASSED", "decisions",
						SpinValues.jsonValue("[{\"label\":\"free choice\",\"value\":\"PASSED\"}]").create()),
				"表示されている選択肢の中から選択してください");
	}

	@Test
	void staffCannotCancelItWithoutAReason() {
		assertRefused(Map.of("creditResolution", "CANCELLED"), "理由");
	}

	private String shown(String task, String name) {
		return ((SerializableValue) this.tasks.getVariableLocalTyped(task, name, false)).getValueSerialized();
	}

	/** The store asks once more while an earlier question is to be tried again. */
	private void askedInVain() {
		long before = stillHeld();
		fire(this.process, "credit-polling-due");
		soon().until(this::stillHeld, times -> times > before);
	}

	private long stillHeld() {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(this.check.getId())
			.activityId("credit-still-held")
			.count();
	}

	private List<Job> questionsThatFailed() {
		return this.management.createJobQuery()
			.processInstanceId(this.check.getId())
			.activityId("ask-credit-result")
			.withException()
			.list();
	}

	private void assertRefused(Map<String, Object> entered, String message) {
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, "resolve-credit-check", entered))
			.withMessageContaining(message);
		comesTo(this.process, WAITING);
		assertThat(this.check).variables().containsEntry("creditDecision", "HELD");
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.REQUESTED);
	}

	private void assertCancelled(String reason) {
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(registered(this.number).state()).isEqualTo("CANCELLED");
		assertThat(mail(this.customer, CANCELLED).text()).contains(reason);
	}

	private void decide(String result) {
		this.provider.registry().decide(registered(this.number).npTransactionId(), result);
	}

	private void notifyStore(Map<String, Object> variables) {
		this.runtime.createMessageCorrelation("credit-decided")
			.processInstanceBusinessKey(this.number)
			.setVariables(variables)
			.correlate();
	}

}
