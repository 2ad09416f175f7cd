package dev.keiyaku.publication.process;

import java.util.List;

import dev.keiyaku.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Task {@code register-publication}: hands what the clerk entered to the publication,
 * which keeps it, and goes by its number from here on.
 */
@Component
class RegisterPublication implements JavaDelegate {

	private final Publications publications;

	private final Clerk clerk;

	RegisterPublication(Publications publications, Clerk clerk) {
		this.publications = publications;
		this.clerk = clerk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reason = (String) execution.getVariable(CatalogPublication.REASON);
		String restored = (String) execution.getVariable(CatalogPublication.RESTORED_NUMBER);
		String number = "RESTORE".equals(execution.getVariable(CatalogPublication.ACTION))
				? this.publications.beginRestoring(restored, reason, this.clerk.id()) : this.publications
					.begin((String) execution.getVariable(CatalogPublication.CATALOG_TEXT), reason, this.clerk.id());
		execution.setProcessBusinessKey(number);
		execution.removeVariables(List.of(CatalogPublication.ACTION, CatalogPublication.CATALOG_TEXT,
				CatalogPublication.RESTORED_NUMBER, CatalogPublication.REASON));
	}

}
