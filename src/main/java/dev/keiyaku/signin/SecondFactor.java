package dev.keiyaku.signin;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * That a member has set up the second factor, and with it the authenticator app if there
 * is one. A code by mail is always possible besides (store 1.3).
 */
@Entity
class SecondFactor {

	@Id
	private Long memberId;

	@Version
	private int version;

	private Instant setUpAt;

	private String appSecret;

	private Instant appSetUpAt;

	private Long appStep;

	protected SecondFactor() {
	}

	SecondFactor(long memberId, Instant now) {
		this.memberId = memberId;
		this.setUpAt = now;
	}

	/**
	 * Another app takes the place of the one before.
	 * @param secret encrypted
	 * @param step the time step of the code by which the member proved it
	 */
	void useApp(String secret, long step, Instant now) {
		this.appSecret = secret;
		this.appSetUpAt = now;
		this.appStep = step;
	}

	/**
	 * @throws IllegalStateException when there is no app
	 */
	void removeApp() {
		if (!hasApp()) {
			throw new IllegalStateException("member %d has no app".formatted(this.memberId));
		}
		this.appSecret = null;
		this.appSetUpAt = null;
		this.appStep = null;
	}

	boolean hasApp() {
		return this.appSecret != null;
	}

	/**
	 * @return encrypted
	 */
	String appSecret() {
		return this.appSecret;
	}

	Instant setUpAt() {
		return this.setUpAt;
	}

	Instant appSetUpAt() {
		return this.appSetUpAt;
	}

}
