package dev.keiyaku.publication.process;

import dev.keiyaku.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code return-publication}: hands the reason to the publication, which keeps it.
 */
@Component
class ReturnPublication implements JavaDelegate {

	private final Publications publications;

	private final Clerk clerk;

	ReturnPublication(Publications publications, Clerk clerk) {
		this.publications = publications;
		this.clerk = clerk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.publications.sendBack(execution.getProcessBusinessKey(),
				(String) execution.getVariable(CatalogPublication.REMARK), this.clerk.ifAny().orElse(null));
		execution.removeVariable(CatalogPublication.REMARK);
	}

}
