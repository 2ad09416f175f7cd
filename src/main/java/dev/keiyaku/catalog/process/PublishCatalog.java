package dev.keiyaku.catalog.process;

import dev.keiyaku.catalog.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code publish-catalog}. */
@Component
class PublishCatalog implements JavaDelegate {

	private final Publications publications;

	PublishCatalog(Publications publications) {
		this.publications = publications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(CatalogPublication.PUBLISHED,
				this.publications.publish(execution.getProcessBusinessKey()));
	}

}
