package dev.keiyaku.signin;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * One request to reset a password (store 2.2): two mails, 30 minutes from the sending of
 * the later one, one use. Until it is used, nothing about the member changes.
 */
@Entity
class PasswordReset {

	static final Duration LIFE = Duration.ofMinutes(30);

	/** How long its mails may take, an outage of the mail server included. */
	private static final Duration LONGEST_WAY = Duration.ofDays(1);

	/** How long its mails take otherwise. */
	private static final Duration USUAL_WAY = Duration.ofMinutes(1);

	/** How often the temporary password may be entered. */
	static final int TRIES = 5;

	@Id
	private String number;

	@Version
	private int version;

	private String loginId;

	private Long memberId;

	private Instant requestedAt;

	private String temporaryHash;

	private String tokenHash;

	private Instant expiresAt;

	private int tries;

	private Instant confirmedAt;

	private Instant closedAt;

	protected PasswordReset() {
	}

	PasswordReset(String number, String loginId, Instant now) {
		this.number = number;
		this.loginId = loginId;
		this.requestedAt = now;
	}

	/**
	 * Somebody has been looked up for the login ID, or nobody.
	 * @param memberId null for nobody
	 */
	void lookedUp(Long memberId) {
		this.loginId = null;
		this.memberId = memberId;
	}

	String number() {
		return this.number;
	}

	String loginId() {
		return this.loginId;
	}

	Long memberId() {
		return this.memberId;
	}

	String temporaryHash() {
		return this.temporaryHash;
	}

	boolean isOpen(Instant now) {
		return this.closedAt == null && this.memberId != null && this.temporaryHash != null
				&& now.isBefore(this.expiresAt) && (this.tries < TRIES || this.confirmedAt != null);
	}

	/**
	 * @return whether nothing can be done with it any more: it was closed, its time is
	 * over, or its mails could not be sent for a day
	 */
	boolean isOver(Instant now) {
		Instant end = isMailed() ? this.expiresAt : this.requestedAt.plus(LONGEST_WAY);
		return this.closedAt != null || !now.isBefore(end);
	}

	/**
	 * @return when it is over, as far as that can be known before its mails are sent
	 */
	Instant deadline(Instant now) {
		return isMailed() ? this.expiresAt : now.plus(USUAL_WAY).plus(LIFE);
	}

	private boolean isMailed() {
		return this.temporaryHash != null && this.tokenHash != null;
	}

	boolean isConfirmed() {
		return this.confirmedAt != null;
	}

}
