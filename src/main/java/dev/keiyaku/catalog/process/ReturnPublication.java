package dev.keiyaku.catalog.process;

import dev.keiyaku.catalog.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code return-publication}: hands the reason to the publication, which keeps it.
 */
@Component
class ReturnPublication implements JavaDelegate {

	private final Publications publications;

	ReturnPublication(Publications publications) {
		this.publications = publications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String remark = (String) execution.getVariable(CatalogPublication.REMARK);
		this.publications.sendBack(execution.getProcessBusinessKey(), (remark != null) ? remark : "");
		execution.removeVariable(CatalogPublication.REMARK);
	}

}
