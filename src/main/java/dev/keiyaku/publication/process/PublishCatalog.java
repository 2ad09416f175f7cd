package dev.keiyaku.publication.process;

import dev.keiyaku.publication.Publications;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code publish-catalog}; says why nothing was published. */
@Component
class PublishCatalog implements JavaDelegate {

	private final Publications publications;

	private final Texts texts;

	PublishCatalog(Publications publications, Texts texts) {
		this.publications = publications;
		this.texts = texts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		boolean published = this.publications.publish(execution.getProcessBusinessKey());
		execution.setVariable(CatalogPublication.PUBLISHED, published);
		if (!published) {
			execution.setVariable(CatalogPublication.REMARK, this.texts.of("publication.returned"));
		}
	}

}
