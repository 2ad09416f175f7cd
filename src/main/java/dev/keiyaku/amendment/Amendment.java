package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.purchase.Answer;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.PurchaseConsent;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A procedure on a contract (手続き): these lines become those lines from that day (store 6,
 * 7). A contract has at most one that is open.
 */
@Entity
public class Amendment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private String contractNumber;

	private long companyId;

	private long memberId;

	@Enumerated(EnumType.STRING)
	private AmendmentKind kind;

	@Enumerated(EnumType.STRING)
	private AmendmentStatus status;

	@Enumerated(EnumType.STRING)
	private Timing timing;

	private LocalDate effectiveDay;

	private String timingReason;

	@Enumerated(EnumType.STRING)
	private BillingPeriod billingPeriod;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<LineChange> changes;

	@JdbcTypeCode(SqlTypes.JSON)
	private Charge charge;

	@Embedded
	private Buyer buyer;

	@Embedded
	private EndUser endUser;

	private String paymentMethod;

	@JdbcTypeCode(SqlTypes.JSON)
	private Details details;

	private Instant requestedAt;

	private Instant acceptedAt;

	private Instant closedAt;

	private LocalDate arrangedEnd;

	private String declineReason;

	private Long withdrawnBy;

	private String withdrawalNote;

	protected Amendment() {
	}

	Amendment(String number, RequestAmendment request, Clock clock) {
		Proposal proposal = request.proposal();
		this.number = number;
		this.contractNumber = request.contractNumber();
		this.companyId = request.companyId();
		this.memberId = request.memberId();
		this.kind = proposal.kind();
		this.timing = proposal.timing();
		this.effectiveDay = proposal.effectiveDay();
		this.timingReason = proposal.reason();
		this.billingPeriod = proposal.billingPeriod();
		this.changes = proposal.changes();
		this.charge = proposal.charge();
		Entered entered = request.entered();
		this.buyer = entered.buyer();
		this.endUser = entered.endUser();
		this.paymentMethod = entered.paymentMethod();
		this.details = new Details(entered.answers(), entered.consents(), entered.reason());
		this.status = AmendmentStatus.REQUESTED;
		this.requestedAt = clock.instant();
	}

	/**
	 * Staff accept it (store 6.3). However late they are, the effective day stays.
	 * @throws IllegalStateException unless it was only requested
	 */
	void accept(Clock clock) {
		require(AmendmentStatus.REQUESTED);
		this.status = AmendmentStatus.ACCEPTED;
		this.acceptedAt = clock.instant();
	}

	/**
	 * Staff or the credit check decline it.
	 * @param reason in words for the customer
	 * @throws IllegalStateException unless it was only requested
	 */
	void decline(String reason, Clock clock) {
		require(AmendmentStatus.REQUESTED);
		if (reason == null || reason.isBlank()) {
			throw new IllegalArgumentException("The customer is owed a reason");
		}
		close(AmendmentStatus.DECLINED, clock);
		this.declineReason = reason;
	}

	/**
	 * A clerk has arranged the end with the maker (store 7.3).
	 * @param lastDay the day on which the maker ends its service, JST
	 * @throws IllegalStateException unless it is an accepted cancellation
	 */
	void arrangeEnd(LocalDate lastDay) {
		require(AmendmentStatus.ACCEPTED);
		if (!this.kind.isCancellation()) {
			throw new IllegalStateException("%s ends nothing".formatted(this.number));
		}
		this.arrangedEnd = lastDay;
	}

	/**
	 * Nothing but its day is waited for.
	 * @throws IllegalStateException unless it was accepted
	 */
	void schedule() {
		require(AmendmentStatus.ACCEPTED);
		this.status = AmendmentStatus.SCHEDULED;
	}

	/**
	 * Its day has come, or the contract has ended unstarted: it is in force.
	 * @throws IllegalStateException when it is too early, or not decided
	 */
	void complete(Clock clock) {
		require((this.timing == Timing.BEFORE_START) ? AmendmentStatus.ACCEPTED : AmendmentStatus.SCHEDULED);
		if (this.effectiveDay != null && LocalDate.now(clock).isBefore(this.effectiveDay)) {
			throw new IllegalStateException("%s is in force from %s".formatted(this.number, this.effectiveDay));
		}
		close(AmendmentStatus.COMPLETED, clock);
	}

	/**
	 * It is taken back, until 0:00 of its effective day (store 6.2).
	 * @param memberId who does; null when staff do it at the customer's wish
	 * @param note who asked staff for it and how, which the customer reads; else null
	 * @throws IllegalStateException when it is over, or its day has come
	 */
	void withdraw(Long memberId, String note, Clock clock) {
		if (!isWithdrawable(LocalDate.now(clock))) {
			throw new IllegalStateException(
					"%s is %s, effective %s".formatted(this.number, this.status, this.effectiveDay));
		}
		close(AmendmentStatus.WITHDRAWN, clock);
		this.withdrawnBy = memberId;
		this.withdrawalNote = note;
	}

	private void close(AmendmentStatus end, Clock clock) {
		this.status = end;
		this.closedAt = clock.instant();
	}

	private void require(AmendmentStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException("%s is %s, not %s".formatted(this.number, this.status, expected));
		}
	}

	/** Whether it was over without effect. */
	public boolean isStopped() {
		return this.status == AmendmentStatus.DECLINED || this.status == AmendmentStatus.WITHDRAWN;
	}

	/** Whether it can be taken back on that day, JST. */
	public boolean isWithdrawable(LocalDate today) {
		return this.status.isOpen() && !isDue(today);
	}

	/** Whether its effective day has come, JST. */
	public boolean isDue(LocalDate today) {
		return this.effectiveDay != null && !today.isBefore(this.effectiveDay);
	}

	/** What the customer was shown and has asked for. */
	public Proposal proposal() {
		return new Proposal(this.kind, this.timing, this.effectiveDay, this.timingReason, this.billingPeriod,
				this.changes, this.charge);
	}

	/** Who asks for it, as entered, and to whom mails go. */
	public Buyer buyer() {
		return this.buyer;
	}

	/** Who will use what is changed; empty where nobody was asked, as when it ends. */
	public Optional<EndUser> endUser() {
		return Optional.ofNullable(this.endUser);
	}

	/** How it is paid; empty where nothing is bought. */
	public Optional<String> paymentMethod() {
		return Optional.ofNullable(this.paymentMethod);
	}

	public List<Answer> answers() {
		return this.details.answers();
	}

	public List<PurchaseConsent> consents() {
		return this.details.consents();
	}

	/** Why the customer cancels, as far as they said. */
	public CancellationReason cancellationReason() {
		return this.details.reason();
	}

	/** {@code A-…}. */
	public String number() {
		return this.number;
	}

	public String contractNumber() {
		return this.contractNumber;
	}

	public long companyId() {
		return this.companyId;
	}

	/** Who asked for it. */
	public long memberId() {
		return this.memberId;
	}

	public AmendmentKind kind() {
		return this.kind;
	}

	public AmendmentStatus status() {
		return this.status;
	}

	public Timing timing() {
		return this.timing;
	}

	/** The first day with it, JST; empty when the contract ends unstarted. */
	public Optional<LocalDate> effectiveDay() {
		return Optional.ofNullable(this.effectiveDay);
	}

	public Charge charge() {
		return this.charge;
	}

	public Instant requestedAt() {
		return this.requestedAt;
	}

	public Optional<Instant> acceptedAt() {
		return Optional.ofNullable(this.acceptedAt);
	}

	/** When it came into force or was stopped; empty as long as it is open. */
	public Optional<Instant> closedAt() {
		return Optional.ofNullable(this.closedAt);
	}

	/** The last day of the maker's service that a clerk has arranged, JST. */
	public Optional<LocalDate> arrangedEnd() {
		return Optional.ofNullable(this.arrangedEnd);
	}

	/** Why it was declined, in words for the customer. */
	public Optional<String> declineReason() {
		return Optional.ofNullable(this.declineReason);
	}

	/** Who asked staff to take it back, and how. */
	public Optional<String> withdrawalNote() {
		return Optional.ofNullable(this.withdrawalNote);
	}

	/** The member who took it back; empty when staff did. */
	public Optional<Long> withdrawnBy() {
		return Optional.ofNullable(this.withdrawnBy);
	}

	/**
	 * What was entered and is read with the procedure alone. It is stored as JSON under
	 * the names of its components, which therefore stay.
	 */
	private record Details(List<Answer> answers, List<PurchaseConsent> consents, CancellationReason reason) {

		@Override
		public String toString() {
			return "Details[withheld]";
		}

	}

}
