package dev.keiyaku.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.plugin.variable.value.JsonValue;

import org.springframework.stereotype.Component;

/**
 * Behind every user task of a diagram that shows a clerk something: puts the view of its
 * form beside the task, as a listener of {@code create}. Whoever opens the task reads it
 * as of then ({@link LateClerks}); diagrams that were released before show it anew at
 * {@code assignment}.
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
		this.facts.show(task, view(task).orElseThrow(() -> new IllegalStateException(
				"No view for the form %s of task %s".formatted(form(task), task.getId()))));
	}

	/**
	 * What the task's form is to show as of this moment; nothing where its form has no
	 * view.
	 */
	Map<String, JsonValue> asOfNow(DelegateTask task) {
		return view(task).map(this.facts::values).orElse(Map.of());
	}

	private Optional<TaskView> view(DelegateTask task) {
		return Optional.ofNullable(this.views.get(form(task)))
			.map((view) -> view.of(task.getExecution().getProcessBusinessKey()));
	}

	private static String form(DelegateTask task) {
		UserTask element = task.getBpmnModelElementInstance();
		return (element != null) ? element.getCamundaFormRef() : null;
	}

}
