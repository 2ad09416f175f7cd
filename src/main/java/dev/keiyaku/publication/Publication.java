package dev.keiyaku.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One change of the catalogue on its way to the shelf. Nobody who had a hand in its text
 * approves it, and nothing is published that was changed after its approval.
 */
@Entity
@Table(name = "catalog_publication")
public class Publication {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private long version;

	private String number;

	@Enumerated(EnumType.STRING)
	private PublicationStatus status = PublicationStatus.PREPARED;

	private String reason;

	private String body;

	private String restores;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(name = "prepared_by")
	private List<String> preparedBy;

	@Column(name = "prepared_at")
	private Instant preparedAt;

	@Column(name = "approved_by")
	private String approvedBy;

	@Column(name = "approved_at")
	private Instant approvedAt;

	@Column(name = "published_at")
	private Instant publishedAt;

	private String remark = "";

	private String undo;

	/** The fingerprint of the changes that a desk was shown last. */
	@Column(name = "shown_changes")
	private String shownChanges;

	@ElementCollection
	@CollectionTable(name = "catalog_publication_step", joinColumns = @JoinColumn(name = "publication_id"))
	@OrderColumn(name = "position")
	private List<PublicationStep> steps = new ArrayList<>();

	protected Publication() {
	}

	/**
	 * @param restores the number of the publication that it takes back, or null
	 */
	Publication(String number, String reason, String body, String restores, String by, Instant now) {
		this.number = number;
		this.reason = reason;
		this.body = body;
		this.restores = restores;
		this.preparedBy = List.of(by);
		this.preparedAt = now;
		step(PublicationStep.Kind.PREPARED, by, now, "", body);
	}

	private void step(PublicationStep.Kind kind, String by, Instant now, String remark, String body) {
		this.steps.add(new PublicationStep(kind, by, now, remark, body));
	}

	/** Takes a corrected text; whoever corrects it prepares it, too. */
	void revise(String body, String by, Instant now) {
		require(PublicationStatus.PREPARED);
		List<String> everybody = new ArrayList<>(this.preparedBy);
		if (!everybody.contains(by)) {
			everybody.add(by);
		}
		this.preparedBy = everybody;
		this.body = body;
		this.preparedAt = now;
		this.shownChanges = null;
		step(PublicationStep.Kind.REVISED, by, now, "", body);
	}

	/**
	 * Notes which changes a desk has been shown: an approval is for these, and keeps
	 * them.
	 */
	void show(String changes) {
		if (this.status == PublicationStatus.PREPARED) {
			this.shownChanges = changes;
		}
	}

	/** Whether a desk has been shown what its text would change. */
	boolean isShown() {
		return this.shownChanges != null;
	}

	/** Whether somebody else prepared it. */
	boolean canBeApprovedBy(String user) {
		return !this.preparedBy.contains(user);
	}

	/**
	 * @throws IllegalStateException when this is not to be approved, or not by them
	 */
	void approve(String by, Instant now) {
		require(PublicationStatus.PREPARED);
		if (!canBeApprovedBy(by)) {
			throw new IllegalStateException("%s has prepared %s and does not approve it".formatted(by, this.number));
		}
		this.status = PublicationStatus.APPROVED;
		this.approvedBy = by;
		this.approvedAt = now;
		step(PublicationStep.Kind.APPROVED, by, now, "", "");
	}

	/** Whether its approval was given for these changes. */
	boolean isApprovedFor(String changes) {
		return this.status == PublicationStatus.APPROVED && changes.equals(this.shownChanges);
	}

	/**
	 * Gives it back to whoever prepares it.
	 * @param by the clerk's user id, or null for the store itself
	 */
	void sendBack(String remark, String by, Instant now) {
		if (this.status != PublicationStatus.APPROVED) {
			require(PublicationStatus.PREPARED);
		}
		this.status = PublicationStatus.PREPARED;
		this.approvedBy = null;
		this.approvedAt = null;
		this.shownChanges = null;
		this.remark = remark;
		step(PublicationStep.Kind.RETURNED, by, now, remark, "");
	}

	/**
	 * @param undo the text that brings back what it replaced
	 */
	void publish(String undo, Instant now) {
		require(PublicationStatus.APPROVED);
		this.status = PublicationStatus.PUBLISHED;
		this.publishedAt = now;
		this.undo = undo;
		step(PublicationStep.Kind.PUBLISHED, null, now, "", "");
	}

	void abandon(String by, Instant now) {
		require(PublicationStatus.PREPARED);
		this.status = PublicationStatus.ABANDONED;
		step(PublicationStep.Kind.ABANDONED, by, now, "", "");
	}

	private void require(PublicationStatus status) {
		if (this.status != status) {
			throw new IllegalStateException("%s is %s, not %s".formatted(this.number, this.status, status));
		}
	}

	/** {@code P-…}. */
	public String number() {
		return this.number;
	}

	public PublicationStatus status() {
		return this.status;
	}

	/** Why the catalogue is changed, for the second clerk. */
	public String reason() {
		return this.reason;
	}

	String body() {
		return this.body;
	}

	Optional<String> restores() {
		return Optional.ofNullable(this.restores);
	}

	/** The staff who prepared it, by their user ids. */
	public List<String> preparedBy() {
		return List.copyOf(this.preparedBy);
	}

	Instant preparedAt() {
		return this.preparedAt;
	}

	/** Who approved it, by their user id. */
	public Optional<String> approvedBy() {
		return Optional.ofNullable(this.approvedBy);
	}

	/** When it came to the shelf; empty before. */
	Optional<Instant> publishedAt() {
		return Optional.ofNullable(this.publishedAt);
	}

	/** What was done with it, the first step first. */
	List<PublicationStep> steps() {
		return List.copyOf(this.steps);
	}

	/** What the second clerk said when giving it back; empty before. */
	String remark() {
		return this.remark;
	}

	/** The text that brings back what it replaced; empty until it is published. */
	Optional<String> undo() {
		return Optional.ofNullable(this.undo).filter((text) -> !text.isEmpty());
	}

}
