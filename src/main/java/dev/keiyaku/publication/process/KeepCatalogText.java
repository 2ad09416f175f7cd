package dev.keiyaku.publication.process;

import dev.keiyaku.process.Clerk;
import dev.keiyaku.process.TaskDecision;
import dev.keiyaku.publication.PublicationView;
import dev.keiyaku.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Hands the corrected text to the publication when {@code prepare-publication} is
 * completed: it is the task's own, like what the clerk read, and ends with it.
 */
@Component
class KeepCatalogText implements TaskListener {

	private final Publications publications;

	private final PublicationView view;

	private final EnteredText entered;

	private final Clerk clerk;

	KeepCatalogText(Publications publications, PublicationView view, EnteredText entered, Clerk clerk) {
		this.publications = publications;
		this.view = view;
		this.entered = entered;
		this.clerk = clerk;
	}

	@Override
	public void notify(DelegateTask task) {
		if ("ABANDON".equals(TaskDecision.of(task, CatalogPublication.PREPARATION_DECISION))) {
			return;
		}
		String number = task.getExecution().getProcessBusinessKey();
		String text = this.entered.of(task, CatalogPublication.CATALOG_TEXT);
		if (!text.strip().equals(this.view.text(number).strip())) {
			this.publications.revise(number, text, this.clerk.id());
		}
	}

}
