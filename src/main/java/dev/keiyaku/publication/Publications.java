package dev.keiyaku.publication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publications, from the first clerk's text to the shelf. */
@Service
@Transactional
public class Publications {

	private final PublicationRepository publications;

	private final PublicationNumbers numbers;

	private final CatalogEditor editor;

	private final Clock clock;

	Publications(PublicationRepository publications, PublicationNumbers numbers, CatalogEditor editor, Clock clock) {
		this.publications = publications;
		this.numbers = numbers;
		this.editor = editor;
		this.clock = clock;
	}

	/**
	 * Begins one with a text of changes, which may still have problems.
	 * @param by the clerk's user id
	 * @return its number, {@code P-…}
	 */
	public String begin(String text, String reason, String by) {
		return add(text, reason, null, by);
	}

	/**
	 * Begins one that brings back what another one replaced.
	 * @param number of the other one
	 * @throws IllegalArgumentException when that one has replaced nothing
	 */
	public String beginRestoring(String number, String reason, String by) {
		String undo = restoration(number)
			.orElseThrow(() -> new IllegalArgumentException("nothing to bring back: " + number));
		return add(undo, reason, number, by);
	}

	private String add(String text, String reason, String restores, String by) {
		return this.publications
			.save(new Publication(this.numbers.next(), reason, text, restores, by, this.clock.instant()))
			.number();
	}

	/** The text that brings back what a publication replaced; empty if it did not. */
	@Transactional(readOnly = true)
	public Optional<String> restoration(String number) {
		return this.publications.findByNumber(number)
			.filter((publication) -> publication.status() == PublicationStatus.PUBLISHED)
			.flatMap(Publication::undo);
	}

	/** The last ones on the shelf that can be taken back, newest first. */
	@Transactional(readOnly = true)
	List<Publication> latest() {
		return this.publications.findTop10ByStatusAndUndoNotOrderByPublishedAtDesc(PublicationStatus.PUBLISHED, "");
	}

	/** Takes a corrected text. */
	public void revise(String number, String text, String by) {
		changing(number).revise(text, by, this.clock.instant());
	}

	/** Leaves the catalogue as it is. */
	public void abandon(String number, String by) {
		changing(number).abandon(by, this.clock.instant());
	}

	/** Whether somebody may approve it: not who had a hand in its text. */
	@Transactional(readOnly = true)
	public boolean canBeApproved(String number, String by) {
		return byNumber(number).canBeApprovedBy(by);
	}

	/** Whether a text could be published as the catalogue is now. */
	@Transactional(readOnly = true)
	public boolean canBePublished(String text) {
		return this.editor.check(text).canBePublished();
	}

	/**
	 * Approves for the shelf what a desk has been shown last; who approves without a desk
	 * approves what the text would change now.
	 * @throws IllegalStateException when they prepared it themselves
	 */
	public void approve(String number, String by) {
		Publication publication = changing(number);
		if (!publication.isShown()) {
			publication.show(this.editor.fingerprint(this.editor.check(publication.body())));
		}
		publication.approve(by, this.clock.instant());
	}

	/**
	 * Gives it back to whoever prepares it, with what is to be done.
	 * @param by the clerk's user id, or null for the store itself
	 */
	public void sendBack(String number, String remark, String by) {
		changing(number).sendBack(remark, by, this.clock.instant());
	}

	/**
	 * Puts an approved one on the shelf, all of it or, when the catalogue has changed in
	 * between so that it would change something else than was approved, nothing of it.
	 * Two at once wait for one another.
	 * @return whether it was published; if not, it is to be sent back
	 */
	public boolean publish(String number) {
		Publication publication = changing(number);
		this.editor.lock();
		Draft draft = this.editor.check(publication.body());
		if (!draft.canBePublished() || !publication.isApprovedFor(this.editor.fingerprint(draft))) {
			return false;
		}
		publication.publish(draft.undo(), this.clock.instant());
		this.editor.apply(draft);
		return true;
	}

	/** Waits for whoever else changes it. */
	Publication changing(String number) {
		return this.publications.lock(number).orElseThrow(() -> unknown(number));
	}

	/**
	 * @throws IllegalStateException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Publication byNumber(String number) {
		return this.publications.findByNumber(number).orElseThrow(() -> unknown(number));
	}

	private static IllegalStateException unknown(String number) {
		return new IllegalStateException("No publication " + number);
	}

}
