package dev.keiyaku.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What the store knows of one transaction at the provider. An intent is noted before each
 * call and its outcome after it, so that a lost answer leaves a trace.
 */
@Entity
@Table(name = "credit_check")
@Access(AccessType.FIELD)
public class CreditCheck {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String shopTransactionId;

	private String provider;

	private String providerTransactionId;

	private long totalAmount;

	@Enumerated(EnumType.STRING)
	private State state;

	@Enumerated(EnumType.STRING)
	private CreditDecision decision;

	@Enumerated(EnumType.STRING)
	private RefusalReason refusalReason;

	private String cancellationReason;

	@Embedded
	private Correction correction;

	private LocalDate billIssueBaseDate;

	private String problem;

	private Instant requestedAt;

	private Instant sentAt;

	private Instant changedAt;

	protected CreditCheck() {
	}

	CreditCheck(String shopTransactionId, long totalAmount, String provider, Instant now) {
		this.shopTransactionId = shopTransactionId;
		this.totalAmount = totalAmount;
		this.provider = provider;
		this.state = State.PLANNED;
		this.requestedAt = now;
		this.changedAt = now;
	}

	/** A call that registers it is about to be made. */
	void intendRegistration(Instant now) {
		if (this.state != State.PLANNED && this.state != State.REQUESTED && this.state != State.UNKNOWN) {
			throw illegal("register");
		}
		this.state = State.REQUESTED;
		this.sentAt = now;
		changed(now);
	}

	/** The call that registers it has come to an end at the provider, in vain. */
	void notTaken(Instant now) {
		this.sentAt = null;
		this.changedAt = now;
	}

	/** The provider's word on a transaction that it has. */
	void answered(ProviderAnswer answer, Instant now) {
		if (this.state == State.REQUESTED || this.state == State.UNKNOWN) {
			this.state = State.REGISTERED;
		}
		this.sentAt = null;
		this.providerTransactionId = answer.providerTransactionId();
		decide(answer.decision(), answer.refusalReason(), now);
	}

	/** A clerk's word, where no provider decides. */
	void decide(CreditDecision decision, RefusalReason reason, Instant now) {
		if (this.decision != null && this.decision.isFinal() && this.decision != decision) {
			throw illegal("decide " + decision);
		}
		this.decision = decision;
		this.refusalReason = reason;
		changed(now);
	}

	/**
	 * A clerk does not wait for the decision any longer, though it may just have come.
	 */
	void cancel(String reason, Instant now) {
		this.cancellationReason = reason;
		changed(now);
	}

	/**
	 * A clerk has the provider told otherwise: it has not taken what it was told.
	 * @throws IllegalStateException when the provider has it, or it is not wanted any
	 * more
	 */
	void correct(Correction correction, Instant now) {
		if (this.state != State.PLANNED && this.state != State.REQUESTED && this.state != State.UNKNOWN) {
			throw illegal("correct");
		}
		this.correction = correction.after(this.correction);
		changed(now);
	}

	/** A call failed; what was intended is still to be done. */
	void failed(String problem, Instant now) {
		if (this.state == State.REQUESTED) {
			this.state = State.UNKNOWN;
		}
		this.problem = problem;
		this.changedAt = now;
	}

	/**
	 * The call that was intended was not made: what was only planned is so again.
	 * @param before the state before the intent
	 */
	void withheld(State before, String problem, Instant now) {
		if (this.state == State.REQUESTED && before == State.PLANNED) {
			this.state = State.PLANNED;
		}
		failed(problem, now);
	}

	/** It is not wanted any more, and nobody has called for it. */
	void abandon(Instant now) {
		if (this.state != State.PLANNED) {
			throw illegal("abandon");
		}
		this.state = State.RELEASED;
		changed(now);
	}

	void intendRelease(Instant now) {
		if (this.state == State.BILLING || this.state == State.BILLED || this.state == State.RELEASED) {
			throw illegal("release");
		}
		this.state = State.RELEASING;
		changed(now);
	}

	void released(Instant now) {
		if (this.state != State.RELEASING) {
			throw illegal("note the release");
		}
		this.state = State.RELEASED;
		changed(now);
	}

	/**
	 * @param billIssueBaseDate what counts is the first one: the provider may have it
	 */
	void intendBilling(LocalDate billIssueBaseDate, Instant now) {
		boolean billable = this.state == State.REGISTERED || this.state == State.BILLING;
		if (!billable || this.decision != CreditDecision.PASSED) {
			throw illegal("request billing");
		}
		if (this.state == State.REGISTERED) {
			this.billIssueBaseDate = billIssueBaseDate;
		}
		this.state = State.BILLING;
		changed(now);
	}

	void billed(Instant now) {
		if (this.state != State.BILLING) {
			throw illegal("note the billing");
		}
		this.state = State.BILLED;
		changed(now);
	}

	private void changed(Instant now) {
		this.problem = null;
		this.changedAt = now;
	}

	private IllegalStateException illegal(String what) {
		return new IllegalStateException("cannot " + what + ": transaction " + this.shopTransactionId + " is "
				+ this.state + ", credit check " + this.decision);
	}

	/** The store's id of the transaction. */
	public String shopTransactionId() {
		return this.shopTransactionId;
	}

	/** The adapter that the transaction was given to, as named in the configuration. */
	public String provider() {
		return this.provider;
	}

	/** The provider's id of the transaction, once it has answered. */
	public Optional<String> providerTransactionId() {
		return Optional.ofNullable(this.providerTransactionId);
	}

	/** Whole yen, tax included. */
	public long totalAmount() {
		return this.totalAmount;
	}

	/** Where the transaction stands between the store and the provider. */
	public State state() {
		return this.state;
	}

	/** The credit check's outcome, once there is one. */
	public Optional<CreditDecision> decision() {
		return Optional.ofNullable(this.decision);
	}

	/** Why it was refused; empty unless {@link CreditDecision#REFUSED}. */
	public Optional<RefusalReason> refusalReason() {
		return Optional.ofNullable(this.refusalReason);
	}

	/**
	 * Why a clerk did not wait for the decision, in words for the customer; empty when
	 * none did.
	 */
	public Optional<String> cancellationReason() {
		return Optional.ofNullable(this.cancellationReason);
	}

	/** What the provider is told otherwise than it would be. */
	Optional<Correction> correction() {
		return Optional.ofNullable(this.correction);
	}

	/** The day in JST from which the provider bills, once that was requested. */
	public Optional<LocalDate> billIssueBaseDate() {
		return Optional.ofNullable(this.billIssueBaseDate);
	}

	/** What the last call failed for, in words for staff; empty after a success. */
	public Optional<String> problem() {
		return Optional.ofNullable(this.problem);
	}

	/** When the store first meant to register it. */
	public Instant requestedAt() {
		return this.requestedAt;
	}

	/** When anything of this was last noted. */
	public Instant changedAt() {
		return this.changedAt;
	}

	/**
	 * Whether the provider may still come to register it, so that nobody can tell yet
	 * that it does not have it.
	 * @param longest time from the note of a registration to its end at the provider
	 */
	boolean mayBeUnderWay(Duration longest, Instant now) {
		return this.sentAt != null && now.isBefore(this.sentAt.plus(longest));
	}

	/** Whether a clerk decides, because there is no provider to do so. */
	public boolean decidedByHand() {
		return PaymentProperties.MANUAL.equals(this.provider);
	}

	/** Where a transaction stands between the store and the provider. */
	public enum State {

		/** The store is going to register it; no call was made. */
		PLANNED,

		/** The store meant to register it; the answer is not noted (yet). */
		REQUESTED,

		/** The registration's answer was lost: the provider may have it or not. */
		UNKNOWN,

		/** The provider has it. */
		REGISTERED,

		/** The store meant to release it; the answer is not noted (yet). */
		RELEASING,

		/** It is gone from the provider, or was never there. */
		RELEASED,

		/** The store meant to request billing; the answer is not noted (yet). */
		BILLING,

		/** The provider bills it. */
		BILLED

	}

}
