package dev.keiyaku.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.keiyaku.member.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A company's invitation of one more member, from its sending to its decision. */
@Entity
public class Invitation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private long companyId;

	private long invitedBy;

	private Instant invitedAt;

	private String email;

	@Enumerated(EnumType.STRING)
	private Role role;

	private String message;

	@Enumerated(EnumType.STRING)
	private InvitationStatus status;

	private String linkHash;

	private Instant linkExpiresAt;

	private Long memberId;

	protected Invitation() {
	}

	Invitation(String number, Invite invite, Duration linkLifetime, Clock clock) {
		this.number = number;
		this.companyId = invite.companyId();
		this.invitedBy = invite.memberId();
		this.email = invite.email();
		this.role = invite.role();
		this.message = invite.message();
		this.status = InvitationStatus.OPEN;
		this.invitedAt = clock.instant();
		this.linkExpiresAt = this.invitedAt.plus(linkLifetime);
	}

	/** Makes this link the only one that can be used. */
	void link(String hash) {
		this.linkHash = hash;
	}

	boolean isUsable(Clock clock) {
		return this.status == InvitationStatus.OPEN && clock.instant().isBefore(this.linkExpiresAt);
	}

	/**
	 * The invited person has registered.
	 * @throws IllegalStateException unless it is open and in time
	 */
	void accept(long memberId, Clock clock) {
		if (!isUsable(clock)) {
			throw new IllegalStateException("%s cannot be accepted: %s".formatted(this.number, this.status));
		}
		this.status = InvitationStatus.ACCEPTED;
		this.memberId = memberId;
	}

	/**
	 * Nobody has used the link.
	 * @throws IllegalStateException unless it is open
	 */
	void expire() {
		leave(InvitationStatus.OPEN, InvitationStatus.EXPIRED);
	}

	/**
	 * The company no longer invites.
	 * @throws IllegalStateException unless it is open
	 */
	void withdraw() {
		leave(InvitationStatus.OPEN, InvitationStatus.WITHDRAWN);
	}

	/**
	 * The 管理者 has let the invited person in.
	 * @throws IllegalStateException unless that person awaits it
	 */
	void approve() {
		leave(InvitationStatus.ACCEPTED, InvitationStatus.APPROVED);
	}

	/**
	 * The 管理者 has not let the invited person in.
	 * @throws IllegalStateException unless that person awaits it
	 */
	void decline() {
		leave(InvitationStatus.ACCEPTED, InvitationStatus.DECLINED);
	}

	private void leave(InvitationStatus expected, InvitationStatus next) {
		if (this.status != expected) {
			throw new IllegalStateException("%s is %s, not %s".formatted(this.number, this.status, expected));
		}
		this.status = next;
	}

	public String number() {
		return this.number;
	}

	public long companyId() {
		return this.companyId;
	}

	long invitedBy() {
		return this.invitedBy;
	}

	public Instant invitedAt() {
		return this.invitedAt;
	}

	public String email() {
		return this.email;
	}

	public Role role() {
		return this.role;
	}

	/**
	 * @return the inviting member's words; may be empty
	 */
	public String message() {
		return this.message;
	}

	public InvitationStatus status() {
		return this.status;
	}

	/** When the mailed link can be used no longer (store 8.1). */
	public Instant linkExpiresAt() {
		return this.linkExpiresAt;
	}

	/**
	 * @return the member who came of it
	 * @throws NullPointerException before it was accepted
	 */
	long memberId() {
		return this.memberId;
	}

}
