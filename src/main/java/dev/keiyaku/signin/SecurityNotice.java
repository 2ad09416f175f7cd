package dev.keiyaku.signin;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a member is told by mail about their own account. */
@Entity
class SecurityNotice {

	@Id
	private String number;

	private long memberId;

	private Instant happenedAt;

	protected SecurityNotice() {
	}

	SecurityNotice(String number, long memberId, Instant now) {
		this.number = number;
		this.memberId = memberId;
		this.happenedAt = now;
	}

	long memberId() {
		return this.memberId;
	}

	Instant happenedAt() {
		return this.happenedAt;
	}

}
