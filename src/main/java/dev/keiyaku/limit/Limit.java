package dev.keiyaku.limit;

import java.time.Duration;

/**
 * What is limited, and how often it may be within its window unless
 * {@code keiyaku.limits.<name>} says otherwise. A name stays with its use: nodes of two
 * versions may run beside each other.
 */
public enum Limit {

	/** Forms that everybody reaches, handed in from one network address. */
	FORMS_FROM_NETWORK(100, Duration.ofHours(1)),

	/** Procedures of visitors, finished from one network address. */
	PROCEDURES_FROM_NETWORK(20, Duration.ofHours(1)),

	/** Procedures finished by one member. */
	PROCEDURES_OF_MEMBER(60, Duration.ofHours(1)),

	/** Procedures finished by all members of a company. */
	PROCEDURES_OF_COMPANY(300, Duration.ofHours(1)),

	/** Mails to one address that somebody typed and nobody has confirmed. */
	MAILS_TO_ADDRESS(5, Duration.ofDays(1)),

	/** Mails by which one member changes the own address. */
	EMAIL_CHANGES(5, Duration.ofHours(1)),

	/** Mailed codes of one account. */
	SIGN_IN_CODES(5, Duration.ofHours(1)),

	/** Mailed codes that one network address asks for. */
	SIGN_IN_CODES_FROM_NETWORK(300, Duration.ofHours(1)),

	/** Requests for a new password of one account, be there one or not. */
	PASSWORD_RESETS(5, Duration.ofHours(1)),

	/** Requests for new passwords from one network address. */
	PASSWORD_RESETS_FROM_NETWORK(20, Duration.ofHours(1)),

	/** Changes of one member's password and factors, each of which is told by mail. */
	SECURITY_NOTICES(20, Duration.ofHours(1)),

	/** Sessions that begin at one network address. */
	SESSIONS_FROM_NETWORK(600, Duration.ofHours(1));

	private final int most;

	private final Duration window;

	Limit(int most, Duration window) {
		this.most = most;
		this.window = window;
	}

	int most() {
		return this.most;
	}

	/** How long a use counts. */
	Duration window() {
		return this.window;
	}

}
