package dev.keiyaku.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Behind every user task of a diagram that shows a clerk something: puts the view of its
 * form beside the task. As a listener of {@code create}, and of {@code assignment} where
 * whoever claims the task is to read it anew.
 */
@Component
class ShowFacts implements TaskListener {

	private final Map<String, TaskViews> views = new HashMap<>();

	private final TaskFacts facts;

	/**
	 * @throws IllegalStateException when two beans are for one form: the store does not
	 * start
	 */
	ShowFacts(List<TaskViews> views, TaskFacts facts) {
		this.facts = facts;
		for (TaskViews view : views) {
			for (String form : view.forms()) {
				if (this.views.put(form, view) != null) {
					throw new IllegalStateException("Two views for the form " + form);
				}
			}
		}
	}

	@Override
	public void notify(DelegateTask task) {
		String form = task.getBpmnModelElementInstance().getCamundaFormRef();
		TaskViews view = this.views.get(form);
		if (view == null) {
			throw new IllegalStateException("No view for the form %s of task %s".formatted(form, task.getId()));
		}
		this.facts.show(task, view.of(task.getExecution().getProcessBusinessKey()));
	}

}
