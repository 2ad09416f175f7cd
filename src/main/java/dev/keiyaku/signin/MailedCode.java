package dev.keiyaku.signin;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A code on its way to a member, for one pending sign-in and no other. What it is nobody
 * knows before the mail is written.
 */
@Entity
class MailedCode {

	/** How often a code may be entered (store, "Signing in"; ASVS 6.6.3). */
	static final int TRIES = 5;

	@Id
	private String number;

	private long memberId;

	private Instant requestedAt;

	private String codeHash;

	private Instant expiresAt;

	private int tries;

	private Instant burnedAt;

	protected MailedCode() {
	}

	MailedCode(String number, long memberId, Instant now) {
		this.number = number;
		this.memberId = memberId;
		this.requestedAt = now;
	}

	long memberId() {
		return this.memberId;
	}

	String codeHash() {
		return this.codeHash;
	}

}
