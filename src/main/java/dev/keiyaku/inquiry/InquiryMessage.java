package dev.keiyaku.inquiry;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What one side has written in an inquiry's thread. */
@Embeddable
public class InquiryMessage {

	/** Who has written to whom. */
	public enum Direction {

		TO_STORE, TO_CUSTOMER

	}

	@Enumerated(EnumType.STRING)
	private Direction direction;

	private Instant writtenAt;

	private String author;

	private String text;

	protected InquiryMessage() {
	}

	InquiryMessage(Direction direction, Instant writtenAt, String author, String text) {
		this.direction = direction;
		this.writtenAt = writtenAt;
		this.author = author;
		this.text = text;
	}

	public boolean isAnswer() {
		return this.direction == Direction.TO_CUSTOMER;
	}

	public Instant writtenAt() {
		return this.writtenAt;
	}

	/**
	 * The person's name; of an answer the clerk's user id, which is for staff alone, and
	 * empty where nobody was signed in.
	 */
	public Optional<String> author() {
		return Optional.ofNullable(this.author);
	}

	public String text() {
		return this.text;
	}

}
