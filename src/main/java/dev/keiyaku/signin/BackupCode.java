package dev.keiyaku.signin;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Eight digits that a member keeps for the day when no other factor is at hand. */
@Entity
class BackupCode {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long memberId;

	private String codeHash;

	private Instant usedAt;

	protected BackupCode() {
	}

	BackupCode(long memberId, String codeHash) {
		this.memberId = memberId;
		this.codeHash = codeHash;
	}

	long id() {
		return this.id;
	}

	String codeHash() {
		return this.codeHash;
	}

}
