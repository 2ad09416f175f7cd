package dev.keiyaku.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A company's application to become a member, from its submission to its decision. */
@Entity
public class Registration {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private String origin;

	@Enumerated(EnumType.STRING)
	private RegistrationStatus status;

	private Instant submittedAt;

	@Embedded
	private Applicant applicant;

	private String passwordHash;

	private String linkHash;

	private Instant linkExpiresAt;

	private Instant confirmedAt;

	private Instant decidedAt;

	private String declineReason;

	private Long memberId;

	protected Registration() {
	}

	/**
	 * @param origin the wizard that it came from
	 * @param linkLifetime how long the identity link can be used, from now
	 */
	Registration(String number, String origin, Applicant applicant, String passwordHash, Duration linkLifetime,
			Clock clock) {
		this.number = number;
		this.origin = origin;
		this.applicant = applicant;
		this.passwordHash = passwordHash;
		this.status = RegistrationStatus.AWAITING_IDENTITY;
		this.submittedAt = clock.instant();
		this.linkExpiresAt = this.submittedAt.plus(linkLifetime);
	}

	/** Ends it at once, because somebody has its address already. */
	void addressIsTaken() {
		leave(RegistrationStatus.AWAITING_IDENTITY, RegistrationStatus.ADDRESS_TAKEN);
		this.passwordHash = null;
	}

	/** Makes this link the only one that can be used. */
	void link(String hash) {
		this.linkHash = hash;
	}

	boolean isLinkOver(Clock clock) {
		return !clock.instant().isBefore(this.linkExpiresAt);
	}

	/**
	 * The person at the address has confirmed to be the applicant.
	 * @throws IllegalStateException unless it awaits that, in time
	 */
	void confirmIdentity(Clock clock) {
		if (isLinkOver(clock)) {
			throw new IllegalStateException("%s: the link is over".formatted(this.number));
		}
		leave(RegistrationStatus.AWAITING_IDENTITY, RegistrationStatus.AWAITING_REVIEW);
		this.confirmedAt = clock.instant();
	}

	/**
	 * Nobody has used the link: login ID and address are free again.
	 * @throws IllegalStateException unless it awaits its identity
	 */
	void expire() {
		leave(RegistrationStatus.AWAITING_IDENTITY, RegistrationStatus.EXPIRED);
		this.passwordHash = null;
	}

	/**
	 * For whatever has to be made first where staff let the company in.
	 * @throws IllegalStateException unless it awaits its review
	 */
	void requireReviewable() {
		require(RegistrationStatus.AWAITING_REVIEW);
	}

	/**
	 * Staff have let the company in.
	 * @throws IllegalStateException unless it awaits its review
	 */
	void approve(long memberId, Clock clock) {
		decide(RegistrationStatus.APPROVED, clock);
		this.memberId = memberId;
	}

	/**
	 * Staff do not let the company in.
	 * @param reason in words for the applicant
	 * @throws IllegalStateException unless it awaits its review
	 */
	void decline(String reason, Clock clock) {
		if (reason == null || reason.isBlank()) {
			throw new IllegalArgumentException("The applicant is owed a reason");
		}
		decide(RegistrationStatus.DECLINED, clock);
		this.declineReason = reason;
	}

	private void decide(RegistrationStatus decision, Clock clock) {
		leave(RegistrationStatus.AWAITING_REVIEW, decision);
		this.decidedAt = clock.instant();
		this.passwordHash = null;
	}

	private void leave(RegistrationStatus expected, RegistrationStatus next) {
		require(expected);
		this.status = next;
	}

	private void require(RegistrationStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException("%s is %s, not %s".formatted(this.number, this.status, expected));
		}
	}

	public String number() {
		return this.number;
	}

	public RegistrationStatus status() {
		return this.status;
	}

	public Applicant applicant() {
		return this.applicant;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** When the mailed link can be used no longer (store 1.1). */
	public Instant linkExpiresAt() {
		return this.linkExpiresAt;
	}

	/** When the applicant confirmed their identity, once they have. */
	public Optional<Instant> confirmedAt() {
		return Optional.ofNullable(this.confirmedAt);
	}

	/** What the applicant was told, where staff declined. */
	public Optional<String> declineReason() {
		return Optional.ofNullable(this.declineReason);
	}

}
