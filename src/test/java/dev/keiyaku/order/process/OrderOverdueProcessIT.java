package dev.keiyaku.order.process;

import java.util.Map;

import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.SandboxMails;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** An order that nobody has decided by its due date. */
class OrderOverdueProcessIT extends ProcessTest {

	@Autowired
	private SandboxMails mails;

	private ProcessInstance process;

	private String number;

	@BeforeEach
	void givenAnOrderThatAwaitsItsAcceptance() {
		this.process = started(OrderAcceptance.KEY,
				() -> this.given.order(this.given.company("通過商事株式会社"), Placing.monthly(1, this.today.plusDays(7))));
		this.number = this.process.getBusinessKey();
		comesTo(this.process, "accept-order");
	}

	@Test
	void theTimerIsDueWhenTheTaskIs() {
		assertThat(job(this.process, "order-overdue").getDuedate())
			.isEqualTo(task(this.number, "accept-order").getDueDate());
		assertThat(task(this.number, "accept-order").getPriority()).isEqualTo(50);
	}

	@Test
	void theTaskIsMarkedTheDeskIsMailedAndTheTaskCanStillBeCompleted() {
		fire(this.process, "order-overdue");

		soon().untilAsserted(() -> assertThat(this.process).hasPassed("mail-order-overdue", "order-desk-told"));
		Task task = task(this.number, "accept-order");
		assertThat(task.getPriority()).isEqualTo(80);
		assertThat(this.tasks.getVariableLocal(task.getId(), "subject")).asString()
			.isEqualTo("【期限超過】" + this.number + " 通過商事株式会社");
		soon().untilAsserted(() -> assertThat(this.mails.to("order-desk@keiyaku.example"))
			.anySatisfy(mail -> assertThat(mail.subject()).contains("期限超過", this.number)));

		this.tasks.complete(task.getId(), Map.of("acceptanceDecision", "ACCEPT"));
		comesTo(this.process, "deliver");
	}

}
