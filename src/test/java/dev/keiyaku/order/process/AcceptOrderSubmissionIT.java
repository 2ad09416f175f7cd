package dev.keiyaku.order.process;

import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What Tasklist may send for the task {@code accept-order}. */
class AcceptOrderSubmissionIT extends ProcessTest {

	private ProcessInstance process;

	@BeforeEach
	void givenAnOrderThatAwaitsItsAcceptance() {
		this.process = started(OrderAcceptance.KEY,
				() -> this.given.order(this.given.company("通過商事株式会社"), Placing.monthly(1, this.today.plusDays(7))));
		comesTo(this.process, "accept-order");
	}

	@ParameterizedTest
	@MethodSource("refused")
	void aRefusedSubmissionKeepsTheTaskAndSaysWhy(Map<String, Object> entered, String message) {
		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> enter(entered))
			.withMessageContaining(message);

		assertThat(waitingAt(this.process)).containsExactly("accept-order");
		assertThat(this.process).variables().doesNotContainKeys("acceptanceDecision", "cancellationReason", "discount");
		assertThat(this.orders.byNumber(this.process.getBusinessKey()).status()).isEqualTo(OrderStatus.REQUESTED);
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments(Map.of(), "選択してください。"),
				arguments(Map.of("acceptanceDecision", "MAYBE"), "選択肢の中から選択してください。"),
				arguments(Map.of("acceptanceDecision", "CANCEL"), "理由を入力してください。"),
				arguments(Map.of("acceptanceDecision", "CANCEL", "cancellationReason", " "), "理由を入力してください。"),
				arguments(Map.of("acceptanceDecision", "ACCEPT", "discount", 50),
						"この手続きで使用しない項目が含まれているため、完了できませんでした：discount"));
	}

	@Test
	void whatTheFormAsksForCompletesTheTask() {
		enter(Map.of("acceptanceDecision", "ACCEPT"));
		assertThat(this.process).isWaitingAtExactly("deliver");
	}

	@Test
	void whatTheDeskReadsIsNotKeptInTheEnginesHistory() {
		String task = this.tasks.createTaskQuery().processInstanceId(this.process.getId()).singleResult().getId();
		assertThat(this.tasks.getVariablesLocal(task)).containsKeys("order", "subject");
		enter(Map.of("acceptanceDecision", "ACCEPT"));
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(this.process.getId())
			.list()
			.stream()
			.map(HistoricVariableInstance::getName)).contains("creditDecision", "acceptanceDecision")
			.doesNotContain("order", "subject");
	}

	@Test
	void whatTheFormHidesIsNotKept() {
		enter(Map.of("acceptanceDecision", "ACCEPT", "cancellationReason", "never shown"));
		assertThat(this.process).isWaitingAtExactly("deliver");
		assertThat(this.process).variables().doesNotContainKey("cancellationReason");
	}

	@Test
	void anotherOrdersNumberSentAlongDecidesNothingAboutThatOrder() {
		String another = this.given.order(this.given.company("通過商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
		enter(Map.of("acceptanceDecision", "ACCEPT", "orderNumber", another));
		assertThat(this.orders.byNumber(another).status()).isEqualTo(OrderStatus.REQUESTED);
		assertThat(this.orders.byNumber(this.process.getBusinessKey()).status()).isEqualTo(OrderStatus.ACCEPTED);
	}

	private void enter(Map<String, Object> entered) {
		complete(this.process.getBusinessKey(), "accept-order", entered);
	}

}
