package dev.keiyaku.joining.process;

import dev.keiyaku.joining.RegistrationView;
import dev.keiyaku.process.TaskFacts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * What the registration desk reads on its task. Shown anew to whoever claims it: another
 * application of the same company may have been approved in between.
 */
@Component
class ShowRegistration implements TaskListener {

	private final RegistrationView view;

	private final TaskFacts facts;

	ShowRegistration(RegistrationView view, TaskFacts facts) {
		this.view = view;
		this.facts = facts;
	}

	@Override
	public void notify(DelegateTask task) {
		String number = task.getExecution().getProcessBusinessKey();
		this.facts.show(task, "registration", this.view.forDesk(number));
		this.facts.name(task, this.view.companyName(number));
	}

}
