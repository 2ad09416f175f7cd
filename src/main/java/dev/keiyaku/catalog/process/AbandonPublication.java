package dev.keiyaku.catalog.process;

import dev.keiyaku.catalog.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Task {@code abandon-publication}. */
@Component
class AbandonPublication implements JavaDelegate {

	private final Publications publications;

	AbandonPublication(Publications publications) {
		this.publications = publications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.publications.abandon(execution.getProcessBusinessKey());
	}

}
