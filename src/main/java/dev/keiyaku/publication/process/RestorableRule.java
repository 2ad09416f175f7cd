package dev.keiyaku.publication.process;

import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.publication.PublicationView;
import dev.keiyaku.publication.Publications;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * Only what was published, and has replaced something, can be brought back. Whoever names
 * nothing like that is told what can.
 */
@Component
class RestorableRule implements TaskFormRule {

	private final Publications publications;

	private final PublicationView view;

	private final Texts texts;

	RestorableRule(Publications publications, PublicationView view, Texts texts) {
		this.publications = publications;
		this.view = view;
		this.texts = texts;
	}

	@Override
	public String formId() {
		return "start-catalog-publication";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		boolean wanted = check.value(CatalogPublication.ACTION, String.class).filter("RESTORE"::equals).isPresent();
		Optional<String> number = check.value(CatalogPublication.RESTORED_NUMBER, String.class);
		if (!wanted || number.flatMap(this.publications::restoration).isPresent()) {
			return check;
		}
		return check.with(CatalogPublication.RESTORED_NUMBER,
				number.map((wrong) -> this.texts.of("publication.refused.restore", wrong, this.view.latest()))
					.orElseGet(() -> this.texts.of("publication.refused.which", this.view.latest())));
	}

}
