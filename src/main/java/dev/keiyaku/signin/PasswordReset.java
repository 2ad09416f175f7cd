package dev.keiyaku.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

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
	 * Somebody has been looked up for the login ID, or nobody; the login ID is forgotten.
	 * @param memberId null for nobody
	 * @throws IllegalStateException when that was done before
	 */
	void lookedUp(Long memberId) {
		require(this.loginId != null, "was looked up before");
		this.loginId = null;
		this.memberId = memberId;
	}

	/**
	 * Makes this temporary password the only one. Both mails are good until the same
	 * moment, which the later one decides: a mail that was held up is not void when it
	 * arrives. One that was closed in the meantime is mailed all the same, and stays
	 * closed.
	 * @throws IllegalStateException when it is nobody's, or was confirmed before
	 */
	void mailTemporary(String hash, Instant now) {
		mail(now);
		this.temporaryHash = hash;
		this.tries = 0;
	}

	/**
	 * Makes this link the only one; see {@link #mailTemporary}.
	 * @throws IllegalStateException when it is nobody's, or was confirmed before
	 */
	void mailLink(String hash, Instant now) {
		mail(now);
		this.tokenHash = hash;
	}

	private void mail(Instant now) {
		require(this.memberId != null && !isConfirmed(), "has nobody to write to any more");
		this.expiresAt = now.plus(LIFE);
	}

	/**
	 * Compares the temporary password, which takes one of its tries.
	 * @param isOf whether what was entered is what a hash was made of
	 * @return whether it was right
	 * @throws IllegalStateException unless that can be asked
	 */
	boolean confirm(Predicate<String> isOf, Instant now) {
		require(isOpen(now) && !isConfirmed(), "asks for no temporary password");
		this.tries++;
		if (!isOf.test(this.temporaryHash)) {
			return false;
		}
		this.confirmedAt = now;
		return true;
	}

	/**
	 * The member has chosen another password by it.
	 * @throws IllegalStateException unless the temporary password has been entered and it
	 * is still open
	 */
	void use(Instant now) {
		require(isOpen(now) && isConfirmed(), "cannot be used");
		this.closedAt = now;
	}

	/**
	 * Nothing can be done with it any more.
	 * @throws IllegalStateException when it was closed before
	 */
	void close(Instant now) {
		require(!isClosed(), "was closed before");
		this.closedAt = now;
	}

	private void require(boolean allowed, String otherwise) {
		if (!allowed) {
			throw new IllegalStateException("%s %s".formatted(this.number, otherwise));
		}
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

	/**
	 * @return whether whoever has its mails can go on with it
	 */
	boolean isOpen(Instant now) {
		return !isClosed() && this.memberId != null && this.temporaryHash != null && now.isBefore(this.expiresAt)
				&& (this.tries < TRIES || this.confirmedAt != null);
	}

	/**
	 * @return whether nothing can be done with it any more: it was closed, its time is
	 * over, or its mails could not be sent for a day
	 */
	boolean isOver(Instant now) {
		Instant end = isMailed() ? this.expiresAt : this.requestedAt.plus(LONGEST_WAY);
		return isClosed() || !now.isBefore(end);
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

	boolean isClosed() {
		return this.closedAt != null;
	}

	/** Whether something is the temporary password. */
	boolean isTemporary(Predicate<String> isOf) {
		return isOf.test(this.temporaryHash);
	}

	boolean isConfirmed() {
		return this.confirmedAt != null;
	}

}
