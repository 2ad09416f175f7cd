package dev.keiyaku.bill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.search.SearchText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;

/**
 * A bill (請求): what is paid for terms of contracts (store, "Bills"). Lines and amounts
 * are fixed when it is made and never changed.
 */
@Entity
public class Bill {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	@NaturalId
	private String number;

	private long companyId;

	@Enumerated(EnumType.STRING)
	private BillKind kind;

	private String subject;

	@Enumerated(EnumType.STRING)
	private BillStatus status;

	private int revision;

	private LocalDate firstDay;

	private LocalDate lastDay;

	@ElementCollection
	@CollectionTable(name = "bill_period", joinColumns = @JoinColumn(name = "bill_id"))
	@OrderBy("contractNumber, term")
	private List<BilledPeriod> periods = new ArrayList<>();

	@JdbcTypeCode(SqlTypes.JSON)
	private List<BillLine> lines;

	private long subtotal;

	private long tax;

	private long total;

	@Embedded
	private Buyer buyer;

	private Instant createdAt;

	private String transactionId;

	private String provider;

	@Enumerated(EnumType.STRING)
	private InvoicedBy invoicedBy;

	private LocalDate issuedOn;

	private LocalDate dueOn;

	/** Of its issue or, until then, of its making: the database's, by which lists ask. */
	@Column(insertable = false, updatable = false)
	private LocalDate day;

	@JdbcTypeCode(SqlTypes.JSON)
	private Issuer issuer;

	private String note;

	private String searchText;

	protected Bill() {
	}

	/**
	 * @param number {@code B-…}
	 */
	Bill(String number, BillDraft draft, Clock clock) {
		this.number = number;
		this.companyId = draft.companyId();
		this.kind = draft.kind();
		this.subject = draft.subject();
		this.revision = 1;
		this.periods.addAll(draft.periods());
		this.firstDay = draft.periods()
			.stream()
			.map(BilledPeriod::firstDay)
			.min(Comparator.naturalOrder())
			.orElseThrow();
		this.lastDay = draft.periods().stream().map(BilledPeriod::lastDay).max(Comparator.naturalOrder()).orElseThrow();
		this.lines = draft.lines();
		Amounts amounts = amounts();
		this.subtotal = amounts.subtotal();
		this.tax = amounts.tax();
		this.total = amounts.total();
		this.buyer = draft.buyer();
		this.createdAt = clock.instant();
		this.status = (this.total > 0) ? BillStatus.FIXED : BillStatus.NOTHING_DUE;
		this.searchText = SearchText.of(words().collect(Collectors.joining(" ")));
	}

	private Stream<String> words() {
		return Stream
			.of(Stream.of(this.number, this.subject, this.buyer.contact().name()),
					Stream.ofNullable(this.buyer.contact().department()),
					this.periods.stream().map(BilledPeriod::contractNumber), this.lines.stream().map(BillLine::name))
			.flatMap((words) -> words)
			.distinct();
	}

	/**
	 * The provider is about to be asked to bill it. Again is the same.
	 * @throws IllegalStateException when it is not to be billed
	 */
	void handOver() {
		if (this.status != BillStatus.HANDED_OVER && this.status != BillStatus.BILLED) {
			require(BillStatus.FIXED);
			this.status = BillStatus.HANDED_OVER;
		}
	}

	/**
	 * It is billed, by the provider or, where there is none, by this bill itself. Again
	 * is the same.
	 * @throws IllegalStateException unless it was handed over
	 */
	void billed(Issue issue) {
		if (this.status != BillStatus.BILLED) {
			require(BillStatus.HANDED_OVER);
			issue(BillStatus.BILLED, issue);
		}
	}

	/**
	 * The provider does not take it over: staff decide.
	 * @throws IllegalStateException when it is settled
	 */
	void refused() {
		require(BillStatus.FIXED);
		this.status = BillStatus.REFUSED;
	}

	/**
	 * The provider is asked once more, by another transaction.
	 * @throws IllegalStateException unless it was refused
	 */
	void askAgain() {
		require(BillStatus.REFUSED);
		this.status = BillStatus.FIXED;
		this.revision++;
	}

	/**
	 * Staff bill it without the provider.
	 * @param note how
	 * @throws IllegalStateException unless it was refused
	 */
	void billedByHand(String note, Issue issue) {
		require(BillStatus.REFUSED);
		issue(BillStatus.BILLED_BY_HAND, issue);
		this.note = note;
	}

	/**
	 * The contract has ended before what it is about. Again is the same.
	 * @throws IllegalStateException when it is billed, or about to be
	 */
	void callOff() {
		if (this.status == BillStatus.HANDED_OVER
				|| (this.status.isSettled() && this.status != BillStatus.CALLED_OFF)) {
			throw illegal("be called off");
		}
		this.status = BillStatus.CALLED_OFF;
	}

	private void issue(BillStatus issued, Issue issue) {
		this.status = issued;
		this.transactionId = issue.transactionId();
		this.provider = issue.provider();
		this.invoicedBy = issue.invoicedBy();
		this.issuedOn = issue.issuedOn();
		this.dueOn = issue.dueOn();
		this.issuer = issue.issuer();
	}

	private void require(BillStatus expected) {
		if (this.status != expected) {
			throw illegal("be more than " + expected);
		}
	}

	private IllegalStateException illegal(String what) {
		return new IllegalStateException("%s is %s and cannot %s".formatted(this.number, this.status, what));
	}

	/** {@code B-…}. */
	public String number() {
		return this.number;
	}

	public long companyId() {
		return this.companyId;
	}

	public BillKind kind() {
		return this.kind;
	}

	/** The number under which it is paid: an order, a procedure, or its own. */
	public String subject() {
		return this.subject;
	}

	public BillStatus status() {
		return this.status;
	}

	/** Which transaction of its own counts, from 1. */
	int revision() {
		return this.revision;
	}

	/** The first day of what it is about, JST. */
	public LocalDate firstDay() {
		return this.firstDay;
	}

	/** The last day of what it is about, JST. */
	public LocalDate lastDay() {
		return this.lastDay;
	}

	/** By contract and term. */
	public List<BilledPeriod> periods() {
		return List.copyOf(this.periods);
	}

	/** The period of a contract, {@code C-…}. */
	public Optional<BilledPeriod> periodOf(String contractNumber) {
		return this.periods.stream().filter((period) -> period.contractNumber().equals(contractNumber)).findFirst();
	}

	public List<BillLine> lines() {
		return List.copyOf(this.lines);
	}

	/** Tax once a rate for the whole bill (store 3.3). */
	public Amounts amounts() {
		return Amounts.of(this.lines);
	}

	/** Yen with tax. */
	public long total() {
		return this.total;
	}

	/** To whom it is addressed, and to whom mails go. */
	public Buyer buyer() {
		return this.buyer;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * The store's id of the transaction that the provider bills; empty until it is
	 * issued, and where staff bill it by hand.
	 */
	public Optional<String> transactionId() {
		return Optional.ofNullable(this.transactionId);
	}

	/** The payment provider that bills it, as named in the configuration. */
	public Optional<String> provider() {
		return Optional.ofNullable(this.provider);
	}

	/** Who sends the invoice; empty until it is issued. */
	public Optional<InvoicedBy> invoicedBy() {
		return Optional.ofNullable(this.invoicedBy);
	}

	/** Whether its paper is the invoice. */
	boolean isInvoicedByStore() {
		return this.invoicedBy == InvoicedBy.STORE;
	}

	/** JST; empty until it is issued. */
	public Optional<LocalDate> issuedOn() {
		return Optional.ofNullable(this.issuedOn);
	}

	/** The last day on which it is to be paid, JST; empty until it is issued. */
	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

	/** Who has issued it; empty until then. */
	public Optional<Issuer> issuer() {
		return Optional.ofNullable(this.issuer);
	}

	/** How staff bill it by hand. */
	public Optional<String> note() {
		return Optional.ofNullable(this.note);
	}

	/**
	 * What stands on a bill from the day on which it is issued.
	 *
	 * @param transactionId null where staff bill it by hand
	 * @param provider null where staff bill it by hand
	 */
	record Issue(String transactionId, String provider, InvoicedBy invoicedBy, LocalDate issuedOn, LocalDate dueOn,
			Issuer issuer) {
	}

}
