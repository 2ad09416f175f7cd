package dev.keiyaku.catalog.process;

import dev.keiyaku.catalog.publication.Publications;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** Only what was published, and has replaced something, can be brought back. */
@Component
class RestorableRule implements TaskFormRule {

	private final Publications publications;

	private final Texts texts;

	RestorableRule(Publications publications, Texts texts) {
		this.publications = publications;
		this.texts = texts;
	}

	@Override
	public String formId() {
		return "start-catalog-publication";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		return check.value(CatalogPublication.RESTORED_NUMBER, String.class)
			.filter((number) -> this.publications.restoration(number).isEmpty())
			.map((number) -> check.with(CatalogPublication.RESTORED_NUMBER,
					this.texts.of("catalog.publication.refused.restore", number)))
			.orElse(check);
	}

}
