package dev.keiyaku.publication.process;

import dev.keiyaku.publication.Publications;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Gives {@code approve-publication} to nobody who had a hand in the text: they could not
 * complete it, and would only keep it from the others.
 */
@Component
class RefuseOwnApproval implements TaskListener {

	private final Publications publications;

	private final Texts texts;

	RefuseOwnApproval(Publications publications, Texts texts) {
		this.publications = publications;
		this.texts = texts;
	}

	@Override
	public void notify(DelegateTask task) {
		String clerk = task.getAssignee();
		if (clerk != null && !this.publications.canBeApproved(task.getExecution().getProcessBusinessKey(), clerk)) {
			throw new BadUserRequestException(this.texts.of("publication.refused.claim"));
		}
	}

}
