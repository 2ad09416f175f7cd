package dev.keiyaku.joining;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The evidence that somebody who joined agreed to a version of terms. */
@Entity
@Table(name = "joining_consent")
class JoiningConsent {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String number;

	private String code;

	private String version;

	private String title;

	private Instant agreedAt;

	private String address;

	protected JoiningConsent() {
	}

	JoiningConsent(String number, String code, String version, String title, Instant agreedAt, String address) {
		this.number = number;
		this.code = code;
		this.version = version;
		this.title = title;
		this.agreedAt = agreedAt;
		this.address = address;
	}

	/**
	 * @return code and version of what was agreed to, for the audit trail
	 */
	String what() {
		return this.code + " " + this.version;
	}

	Instant agreedAt() {
		return this.agreedAt;
	}

	String address() {
		return this.address;
	}

}
