package dev.keiyaku.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One mail for one event: queued in the transaction of what it reports, sent later.
 */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail {

	enum State {

		QUEUED, SENT

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private long version;

	private String businessKey;

	private String template;

	private String recipient;

	/** What of the number it is about, in the feature's own words; null for all. */
	private String about;

	@Enumerated(EnumType.STRING)
	private State state;

	private Instant queuedAt;

	private Instant sentAt;

	private String address;

	private String subject;

	private String text;

	/** The database sets it: see {@code V76__installation.sql}. */
	@Column(insertable = false, updatable = false)
	private UUID installation;

	protected OutgoingMail() {
	}

	/** A mail about a number as a whole. */
	OutgoingMail(String businessKey, String template, String recipient, Instant now) {
		this(businessKey, template, recipient, null, now);
	}

	/** A mail about one of the things that the number has. */
	OutgoingMail(String businessKey, String template, String recipient, String about, Instant now) {
		this.businessKey = businessKey;
		this.template = template;
		this.recipient = recipient;
		this.about = about;
		this.state = State.QUEUED;
		this.queuedAt = now;
	}

	/**
	 * Keeps what was written to whom.
	 * @throws IllegalStateException when it has been sent before
	 */
	void sent(String address, RenderedMail rendered, Instant now) {
		if (isSent()) {
			throw new IllegalStateException("%s has been sent before".formatted(this));
		}
		this.state = State.SENT;
		this.address = address;
		this.subject = rendered.subject();
		this.text = rendered.text();
		this.sentAt = now;
	}

	boolean isSent() {
		return this.state == State.SENT;
	}

	long id() {
		return this.id;
	}

	/**
	 * What tells it apart from every other mail, also from those that a database wrote
	 * which was lost and restored: it stays the same however often the mail is sent.
	 */
	String messageId(String domain) {
		return (this.installation != null) ? "<mail-%d.%s@%s>".formatted(this.id, this.installation, domain)
				: "<mail-%d@%s>".formatted(this.id, domain);
	}

	String businessKey() {
		return this.businessKey;
	}

	String template() {
		return this.template;
	}

	String recipient() {
		return this.recipient;
	}

	Optional<String> about() {
		return Optional.ofNullable(this.about);
	}

	String address() {
		return this.address;
	}

	String subject() {
		return this.subject;
	}

	String text() {
		return this.text;
	}

	Instant sentAt() {
		return this.sentAt;
	}

	@Override
	public String toString() {
		return "mail %d (%s about %s)".formatted(this.id, this.template, this.businessKey);
	}

}
