package dev.keiyaku.member;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A member wants to be reached at another e-mail address, and has yet to prove it. */
@Entity
public class EmailChange {

	/** Numbers of changes, the business keys of their mails, begin so. */
	/** How long the mailed link is valid, from the request on. */
	static final Duration VALIDITY = Duration.ofHours(24);

	enum State {

		REQUESTED, CONFIRMED, WITHDRAWN

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Member member;

	private String previousAddress;

	private String newAddress;

	private String tokenHash;

	private Instant requestedAt;

	@Enumerated(EnumType.STRING)
	private State state;

	protected EmailChange() {
	}

	EmailChange(String number, Member member, String newAddress, Instant now) {
		this.number = number;
		this.member = member;
		this.previousAddress = member.person().email();
		this.newAddress = newAddress;
		this.requestedAt = now;
		this.state = State.REQUESTED;
	}

	/**
	 * The member has answered the mail: the address counts from now on.
	 * @throws IllegalStateException when the link is no longer valid
	 */
	void confirm(Instant now) {
		if (!isOpen(now)) {
			throw new IllegalStateException("%s is %s or too old".formatted(this.number, this.state));
		}
		this.state = State.CONFIRMED;
		this.member.moveTo(this.newAddress);
	}

	/** The link is void from now on; what was confirmed stays so. */
	void withdraw() {
		if (this.state == State.REQUESTED) {
			this.state = State.WITHDRAWN;
		}
	}

	/**
	 * @return whether the link can still be used
	 */
	public boolean isOpen(Instant now) {
		return this.state == State.REQUESTED && now.isBefore(validUntil());
	}

	/** When the mailed link can be used no longer. */
	public Instant validUntil() {
		return this.requestedAt.plus(VALIDITY);
	}

	String number() {
		return this.number;
	}

	Member member() {
		return this.member;
	}

	/** The address that becomes the member's once confirmed. */
	public String newAddress() {
		return this.newAddress;
	}

	String previousAddress() {
		return this.previousAddress;
	}

}
