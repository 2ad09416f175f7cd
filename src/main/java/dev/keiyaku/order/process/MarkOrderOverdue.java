package dev.keiyaku.order.process;

import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.process.TaskFacts;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code mark-order-overdue}. */
@Component
class MarkOrderOverdue implements JavaDelegate {

	private final TaskService tasks;

	private final TaskFacts facts;

	MarkOrderOverdue(TaskService tasks, TaskFacts facts) {
		this.tasks = tasks;
		this.facts = facts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.tasks.createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey(OrderAcceptance.ACCEPT_ORDER)
			.list()
			.forEach(this.facts::markOverdue);
	}

}
