package dev.keiyaku.publication.process;

import java.util.Set;

import dev.keiyaku.process.Clerk;
import dev.keiyaku.process.TaskView;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.publication.PublicationFacts;
import dev.keiyaku.publication.PublicationView;

import org.springframework.stereotype.Component;

/**
 * What the catalogue desk reads on its tasks.
 *
 * @param catalogText the text, which it may correct
 */
record PublicationTask(PublicationFacts publication, String catalogText) implements TaskView {

	@Override
	public String subject() {
		return this.publication.reason();
	}

	@Component
	static class Views implements TaskViews {

		private final PublicationView view;

		private final Clerk clerk;

		Views(PublicationView view, Clerk clerk) {
			this.view = view;
			this.clerk = clerk;
		}

		@Override
		public Set<String> forms() {
			return Set.of("prepare-catalog-publication", "approve-catalog-publication");
		}

		@Override
		public PublicationTask of(String number) {
			return new PublicationTask(this.view.forDesk(number, this.clerk::nameOf), this.view.text(number));
		}

	}

}
