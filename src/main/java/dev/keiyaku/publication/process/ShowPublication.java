package dev.keiyaku.publication.process;

import java.util.Map;

import dev.keiyaku.process.TaskFacts;
import dev.keiyaku.publication.PublicationView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** What the catalogue desk reads on its tasks, and the text that it may correct. */
@Component
class ShowPublication implements TaskListener {

	private final PublicationView view;

	private final Clerk clerk;

	private final TaskFacts facts;

	ShowPublication(PublicationView view, Clerk clerk, TaskFacts facts) {
		this.view = view;
		this.clerk = clerk;
		this.facts = facts;
	}

	@Override
	public void notify(DelegateTask task) {
		String number = task.getExecution().getProcessBusinessKey();
		Map<String, Object> publication = this.view.forDesk(number, this.clerk::nameOf);
		this.facts.show(task, "publication", publication);
		this.facts.show(task, CatalogPublication.CATALOG_TEXT, this.view.text(number));
		this.facts.name(task, (String) publication.get("reason"));
	}

}
