package dev.keiyaku.publication.process;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.process.Clerk;
import dev.keiyaku.publication.Publications;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** Whoever had a hand in a text does not approve it. */
@Component
class FourEyesRule implements TaskFormRule {

	private final Publications publications;

	private final Clerk clerk;

	private final Texts texts;

	FourEyesRule(Publications publications, Clerk clerk, Texts texts) {
		this.publications = publications;
		this.clerk = clerk;
		this.texts = texts;
	}

	@Override
	public String formId() {
		return "approve-catalog-publication";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		return check.decision(CatalogPublication.PUBLICATION_DECISION)
			.filter("APPROVE"::equals)
			.filter((decision) -> !this.publications.canBeApproved(businessKey, this.clerk.id()))
			.map((decision) -> check.with(CatalogPublication.PUBLICATION_DECISION,
					this.texts.of("publication.refused.own")))
			.orElse(check);
	}

}
