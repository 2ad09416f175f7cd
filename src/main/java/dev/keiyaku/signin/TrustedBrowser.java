package dev.keiyaku.signin;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A browser of which a member said that it needs no code (store 1.3). */
@Entity
public class TrustedBrowser {

	private static final Duration LIFE = TrustedBrowsers.LIFE;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long memberId;

	private String tokenHash;

	private String name;

	private Instant trustedAt;

	private Instant lastUsedAt;

	private Instant expiresAt;

	protected TrustedBrowser() {
	}

	TrustedBrowser(long memberId, String tokenHash, String name, Instant now) {
		this.memberId = memberId;
		this.tokenHash = tokenHash;
		this.name = name;
		this.trustedAt = now;
		this.lastUsedAt = now;
		this.expiresAt = now.plus(LIFE);
	}

	public long id() {
		return this.id;
	}

	String tokenHash() {
		return this.tokenHash;
	}

	/**
	 * @return browser and operating system, in their makers' words
	 */
	public String name() {
		return this.name;
	}

	public Instant lastUsedAt() {
		return this.lastUsedAt;
	}

	/** From when on the second step is asked again. */
	public Instant expiresAt() {
		return this.expiresAt;
	}

}
