package dev.keiyaku.publication.process;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.publication.Publications;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** A text with problems, or one that changes nothing, is nobody's to approve. */
@Component
class PublishableRule implements TaskFormRule {

	private final Publications publications;

	private final Texts texts;

	PublishableRule(Publications publications, Texts texts) {
		this.publications = publications;
		this.texts = texts;
	}

	@Override
	public String formId() {
		return "prepare-catalog-publication";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		boolean wanted = check.decision(CatalogPublication.PREPARATION_DECISION).filter("REQUEST"::equals).isPresent();
		return check.value(CatalogPublication.CATALOG_TEXT, String.class)
			.filter((text) -> wanted && !this.publications.canBePublished(text))
			.map((text) -> check.with(CatalogPublication.CATALOG_TEXT, this.texts.of("publication.refused.problems")))
			.orElse(check);
	}

}
