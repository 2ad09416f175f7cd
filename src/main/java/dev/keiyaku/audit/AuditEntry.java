package dev.keiyaku.audit;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One thing that happened to an account or a company. */
@Entity
public class AuditEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Instant occurredAt;

	@Enumerated(EnumType.STRING)
	private AuditKind kind;

	private long companyId;

	private Long memberId;

	private Long actorId;

	private String detail;

	private String address;

	protected AuditEntry() {
	}

	AuditEntry(AuditEvent event, Instant now, String address) {
		this.occurredAt = now;
		this.kind = event.kind();
		this.companyId = event.companyId();
		this.memberId = event.memberId();
		this.actorId = event.actorId();
		this.detail = event.detail();
		this.address = address;
	}

	public Instant occurredAt() {
		return this.occurredAt;
	}

	public AuditKind kind() {
		return this.kind;
	}

	/**
	 * @return the member whose account it is about, empty when it is about the company
	 */
	public Optional<Long> memberId() {
		return Optional.ofNullable(this.memberId);
	}

	/**
	 * @return the member who did it, empty for the store and its staff
	 */
	public Optional<Long> actorId() {
		return Optional.ofNullable(this.actorId);
	}

	/**
	 * @return further particulars, empty when the kind says it all
	 */
	public Optional<String> detail() {
		return Optional.ofNullable(this.detail);
	}

	/**
	 * @return the network address of the request, empty when it came from no request
	 */
	public Optional<String> address() {
		return Optional.ofNullable(this.address);
	}

}
