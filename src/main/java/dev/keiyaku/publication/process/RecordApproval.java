package dev.keiyaku.publication.process;

import dev.keiyaku.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code record-approval}. */
@Component
class RecordApproval implements JavaDelegate {

	private final Publications publications;

	private final Clerk clerk;

	RecordApproval(Publications publications, Clerk clerk) {
		this.publications = publications;
		this.clerk = clerk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.publications.approve(execution.getProcessBusinessKey(), this.clerk.id());
	}

}
