package dev.keiyaku.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.inquiry.InquiryMessage.Direction;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.search.SearchText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.Hibernate;

/**
 * A question to the store with all that was written about it (store 9). Store and
 * customer take turns: an answer is asked back, or the inquiry is closed.
 */
@Entity
public class Inquiry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private String origin;

	private Long companyId;

	private Long memberId;

	@Embedded
	private Inquirer inquirer;

	@Enumerated(EnumType.STRING)
	private InquiryKind kind;

	private String topic;

	private String subject;

	@Enumerated(EnumType.STRING)
	private InquiryStatus status;

	private Instant askedAt;

	private Instant answeredAt;

	private Instant closedAt;

	private String closingNote;

	private String privacyVersion;

	private String address;

	private String linkHash;

	private Instant linkExpiresAt;

	private String searchText;

	@ElementCollection
	@CollectionTable(name = "inquiry_message", joinColumns = @JoinColumn(name = "inquiry_id"))
	@OrderColumn(name = "position")
	private List<InquiryMessage> messages = new ArrayList<>();

	protected Inquiry() {
	}

	/**
	 * A new one, which awaits its answer.
	 * @param address the network address that agreed to the privacy notice, or null
	 */
	Inquiry(String number, AskInquiry asked, String address, Clock clock) {
		this.number = number;
		this.origin = asked.origin();
		this.companyId = asked.member().map(SignedInMember::companyId).orElse(null);
		this.memberId = asked.member().map(SignedInMember::memberId).orElse(null);
		this.inquirer = asked.inquirer();
		this.kind = asked.kind();
		this.topic = asked.topic().orElse(null);
		this.subject = asked.subject();
		this.privacyVersion = asked.privacyVersion();
		this.address = address;
		this.askedAt = clock.instant();
		this.searchText = SearchText
			.of(String.join(" ", number, asked.subject(), asked.topic().orElse(""), asked.inquirer().name()));
		ask(asked.inquirer().name(), asked.text(), clock);
	}

	/** Reads all that belongs to it, so that it can be read after the transaction. */
	Inquiry complete() {
		Hibernate.initialize(this.messages);
		return this;
	}

	/**
	 * Staff answer.
	 * @param clerk the user id, or null
	 * @throws IllegalStateException unless it awaits an answer
	 */
	void answer(String clerk, String text, Clock clock) {
		require(InquiryStatus.AWAITING_ANSWER);
		write(Direction.TO_CUSTOMER, clerk, text, clock);
		this.status = InquiryStatus.ANSWERED;
		this.answeredAt = clock.instant();
	}

	/**
	 * The customer asks back.
	 * @param name of whoever writes
	 * @throws IllegalStateException unless it is answered
	 */
	void askBack(String name, String text, Clock clock) {
		require(InquiryStatus.ANSWERED);
		ask(name, text, clock);
	}

	private void ask(String name, String text, Clock clock) {
		write(Direction.TO_STORE, name, text, clock);
		this.status = InquiryStatus.AWAITING_ANSWER;
	}

	private void write(Direction direction, String author, String text, Clock clock) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException("Nothing is written");
		}
		this.messages.add(new InquiryMessage(direction, clock.instant(), author, text));
		this.searchText += " " + SearchText.of(text);
	}

	/**
	 * Nobody has asked back in time.
	 * @throws IllegalStateException unless it is answered
	 */
	void close(Clock clock) {
		require(InquiryStatus.ANSWERED);
		end(clock);
	}

	/**
	 * Staff end it without an answer.
	 * @param note why, for staff alone
	 * @throws IllegalStateException unless it awaits an answer
	 */
	void closeUnanswered(String note, Clock clock) {
		require(InquiryStatus.AWAITING_ANSWER);
		if (note == null || note.isBlank()) {
			throw new IllegalArgumentException("Others at the desk are owed a reason");
		}
		this.closingNote = note;
		end(clock);
	}

	private void end(Clock clock) {
		this.status = InquiryStatus.CLOSED;
		this.closedAt = clock.instant();
	}

	private void require(InquiryStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException("%s is %s, not %s".formatted(this.number, this.status, expected));
		}
	}

	/** Makes this link the only one that opens the thread, for so long. */
	void link(String hash, Duration lifetime, Clock clock) {
		this.linkHash = hash;
		this.linkExpiresAt = clock.instant().plus(lifetime);
	}

	boolean isLinkOver(Clock clock) {
		return !clock.instant().isBefore(this.linkExpiresAt);
	}

	public boolean isAnswered() {
		return this.status == InquiryStatus.ANSWERED;
	}

	/** {@code I-…}. */
	public String number() {
		return this.number;
	}

	/** Whose it is; empty where nobody was signed in. */
	public Optional<Long> companyId() {
		return Optional.ofNullable(this.companyId);
	}

	/** Who was signed in. */
	public Optional<Long> memberId() {
		return Optional.ofNullable(this.memberId);
	}

	public Inquirer inquirer() {
		return this.inquirer;
	}

	public InquiryKind kind() {
		return this.kind;
	}

	/** The number that it is about. */
	public Optional<String> topic() {
		return Optional.ofNullable(this.topic);
	}

	public String subject() {
		return this.subject;
	}

	public InquiryStatus status() {
		return this.status;
	}

	public Instant askedAt() {
		return this.askedAt;
	}

	/** When it was last answered. */
	public Optional<Instant> answeredAt() {
		return Optional.ofNullable(this.answeredAt);
	}

	/** Why staff ended it without an answer, for staff alone. */
	Optional<String> closingNote() {
		return Optional.ofNullable(this.closingNote);
	}

	/** In the order in which it was written. */
	public List<InquiryMessage> messages() {
		return List.copyOf(this.messages);
	}

}
