package dev.keiyaku.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.BillingPeriod;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a company has subscribed to: lines of one billing period and one start date (store
 * 5.2).
 */
@Entity
public class Contract {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private long companyId;

	private String orderNumber;

	@Embedded
	private ContractHolder holder;

	@Enumerated(EnumType.STRING)
	private ContractStatus status;

	@Enumerated(EnumType.STRING)
	private BillingPeriod billingPeriod;

	private LocalDate startDate;

	private LocalDate endDate;

	/** 1 to 12; none where there is one every month. */
	private Integer renewalMonth;

	private Instant openedAt;

	private String searchText;

	private String predecessorNumber;

	private String openProcedure;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<String> procedures = List.of();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "contract_id", nullable = false, updatable = false)
	@OrderBy("firstDay, id")
	private List<ContractVersion> versions = new ArrayList<>();

	protected Contract() {
	}

	/** What an order opens. */
	Contract(String number, OpenContract opening, Clock clock) {
		this(number, opening.companyId(), opening.orderNumber(), opening.holder(),
				new TermRule(opening.startDate(), opening.billingPeriod()), opening.contractLines(),
				opening.orderNumber(), clock);
		this.status = ContractStatus.IN_PROCEDURE;
	}

	/**
	 * In which lines of another contract go on by another billing period (store 6.2).
	 * Nothing but its start is waited for.
	 */
	private Contract(String number, Contract predecessor, SuccessorContract succession, Clock clock) {
		this(number, predecessor.companyId, predecessor.orderNumber, predecessor.holder,
				new TermRule(succession.startDate(), succession.billingPeriod()), succession.lines(),
				succession.cause(), clock);
		this.predecessorNumber = predecessor.number;
		this.status = ContractStatus.AWAITING_START;
	}

	private Contract(String number, long companyId, String orderNumber, ContractHolder holder, TermRule rule,
			List<ContractLine> lines, String cause, Clock clock) {
		this.number = number;
		this.companyId = companyId;
		this.orderNumber = orderNumber;
		this.holder = holder;
		this.billingPeriod = rule.period();
		this.startDate = rule.startDate();
		this.openedAt = clock.instant();
		this.versions.add(new ContractVersion(rule.startDate(), lines, cause, this.openedAt));
		this.renewalMonth = (this.billingPeriod == BillingPeriod.ANNUAL) ? rule.term(1).renewalMonth().getMonthValue()
				: null;
		describe();
	}

	/** Opens the contract in which some of its lines go on. */
	Contract successor(String number, SuccessorContract succession, Clock clock) {
		return new Contract(number, this, succession, clock);
	}

	/**
	 * The customer has confirmed the receipt: nothing but the start date is waited for
	 * (store 4.2).
	 * @throws IllegalStateException unless the contract is in procedure
	 */
	void awaitStart() {
		require(ContractStatus.IN_PROCEDURE);
		this.status = ContractStatus.AWAITING_START;
	}

	/**
	 * A term's first day has come. The first term makes the contract active at the prices
	 * it was ordered for (store 4.2); each later one takes the prices then in force
	 * (store, "Terms and dates").
	 * @param priced gives a line the prices that the catalogue has for the term's first
	 * day
	 * @throws IllegalStateException when it is too early, or the contract is not at that
	 * point
	 */
	void beginTerm(Term term, UnaryOperator<ContractLine> priced, Clock clock) {
		LocalDate today = LocalDate.now(clock);
		if (today.isBefore(term.firstDay())) {
			throw new IllegalStateException(
					"Term %d of %s begins on %s".formatted(term.number(), this.number, term.firstDay()));
		}
		if (term.number() == 1) {
			require(ContractStatus.AWAITING_START);
			this.status = ContractStatus.ACTIVE;
		}
		else {
			require(ContractStatus.ACTIVE);
			price(term, priced, clock);
		}
	}

	/**
	 * Lines that a procedure changes with this term cost what the customer was shown;
	 * where a price is another one than before, a version says so.
	 */
	private void price(Term term, UnaryOperator<ContractLine> priced, Clock clock) {
		ContractVersion inForce = versionOn(term.firstDay());
		if (inForce.firstDay().equals(term.firstDay())) {
			return;
		}
		List<ContractLine> lines = inForce.lines().stream().map(priced).toList();
		if (!lines.equals(inForce.lines())) {
			this.versions.add(new ContractVersion(term.firstDay(), lines, this.number, clock.instant()));
		}
	}

	/**
	 * From a day on these lines are in force, because of a procedure (store 6.3).
	 * @param firstDay JST; may be past, where staff were late
	 * @param cause the procedure's number, {@code A-…}
	 * @throws IllegalStateException when the contract has ended, or something later is in
	 * the schedule already
	 * @throws IllegalArgumentException when no line is left, or a line has a number that
	 * the contract has not
	 */
	void schedule(LocalDate firstDay, List<ContractLine> lines, String cause, Clock clock) {
		require(ContractStatus.ACTIVE);
		ContractVersion last = this.versions.get(this.versions.size() - 1);
		if (firstDay.isBefore(last.firstDay())) {
			throw new IllegalStateException(
					"%s has lines from %s already, later than %s".formatted(this.number, last.firstDay(), firstDay));
		}
		List<Integer> known = last.lines().stream().map(ContractLine::number).toList();
		if (lines.isEmpty() || !known.containsAll(lines.stream().map(ContractLine::number).toList())) {
			throw new IllegalArgumentException("%s cannot go on with lines %s".formatted(this.number, lines));
		}
		this.versions.add(new ContractVersion(firstDay, lines, cause, clock.instant()));
		describe();
	}

	/** It is found by what it has, has had, or will have. */
	private void describe() {
		this.searchText = OpenContract.searchText(this.number, this.orderNumber, this.holder,
				this.versions.stream().flatMap((version) -> version.lines().stream()).toList(), this.procedures);
	}

	/**
	 * A procedure on it is asked for (store 6.2).
	 * @param procedure its number, {@code A-…}
	 * @throws IllegalStateException when another one is open
	 */
	void procedureBegins(String procedure) {
		if (this.openProcedure != null) {
			throw new IllegalStateException("%s is open on %s".formatted(this.openProcedure, this.number));
		}
		this.openProcedure = procedure;
		this.procedures = Stream.concat(this.procedures.stream(), Stream.of(procedure)).toList();
		describe();
	}

	/** The procedure that was open is in force, or stopped. */
	void procedureEnds() {
		this.openProcedure = null;
	}

	/**
	 * Takes back what a procedure was to change: the schedule is as before it.
	 * @throws IllegalStateException when it is in force already
	 */
	void unschedule(String cause, LocalDate today) {
		this.versions.removeIf((version) -> version.isCausedBy(cause) && version.notInForceOn(today, this.number));
		describe();
	}

	/**
	 * Lets the contract run out with the given day, instead of going on term by term.
	 * @param lastDay the last day of one of its terms
	 */
	void endOn(LocalDate lastDay) {
		requireNotEnded();
		if (!rule().termOn(lastDay).lastDay().equals(lastDay)) {
			throw new IllegalArgumentException("%s is no last day of a term of %s".formatted(lastDay, this.number));
		}
		this.endDate = lastDay;
	}

	/**
	 * Lets the contract go on term by term after all.
	 * @throws IllegalStateException when it has ended
	 */
	void goOn() {
		requireNotEnded();
		this.endDate = null;
	}

	/**
	 * Ends the contract before it has started (store 7.4).
	 * @throws IllegalStateException when it has started, or its order is not fulfilled
	 */
	void endUnstarted() {
		require(ContractStatus.AWAITING_START);
		this.status = ContractStatus.ENDED;
	}

	private void requireNotEnded() {
		if (this.status == ContractStatus.ENDED) {
			throw new IllegalStateException("%s has ended".formatted(this.number));
		}
	}

	/**
	 * The last day is over.
	 * @throws IllegalStateException unless the contract is active and was to end by now
	 */
	void end(LocalDate today) {
		require(ContractStatus.ACTIVE);
		if (this.endDate == null || !today.isAfter(this.endDate)) {
			throw new IllegalStateException("%s does not end before %s".formatted(this.number, today));
		}
		this.status = ContractStatus.ENDED;
	}

	/**
	 * Ends the contract before its running term is over, because that term is not paid
	 * (store, "Bills").
	 * @param lastPaidDay the last day of the term before the first one that is not paid,
	 * JST; the day before the start when none is
	 * @throws IllegalStateException unless it is active and a later day is meant to be
	 * its last, or when a procedure on it is open
	 */
	void endUnpaid(LocalDate lastPaidDay) {
		require(ContractStatus.ACTIVE);
		if (this.openProcedure != null) {
			throw new IllegalStateException("%s is open on %s".formatted(this.openProcedure, this.number));
		}
		if (this.endDate != null && this.endDate.isBefore(lastPaidDay)) {
			throw new IllegalStateException("%s ends on %s anyway".formatted(this.number, this.endDate));
		}
		this.endDate = lastPaidDay;
		this.status = ContractStatus.ENDED;
	}

	private void require(ContractStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException("%s is %s, not %s".formatted(this.number, this.status, expected));
		}
	}

	/**
	 * @return whether another term follows this one
	 */
	public boolean hasTermAfter(Term term) {
		return this.endDate == null || this.endDate.isAfter(term.lastDay());
	}

	/** Yen a billing period, without tax, of what is in force on that day, JST. */
	public long amountOn(LocalDate day) {
		return Amounts.of(linesOn(day)).subtotal();
	}

	/**
	 * What is in force on a day, past or coming, as far as it is known today: before the
	 * start what it will start with, after the end what there was last.
	 * @param day JST
	 */
	public List<ContractLine> linesOn(LocalDate day) {
		return versionOn(day).lines();
	}

	/** The version of a day, JST; see {@link #linesOn}. */
	public ContractVersion versionOn(LocalDate day) {
		ContractVersion inForce = this.versions.get(0);
		for (ContractVersion version : this.versions) {
			if (!version.firstDay().isAfter(day)) {
				inForce = version;
			}
		}
		return inForce;
	}

	/** The plans that it has, has had, or will have. */
	public Set<String> planCodes() {
		return this.versions.stream()
			.flatMap((version) -> version.lines().stream())
			.map(ContractLine::planCode)
			.collect(Collectors.toSet());
	}

	/** The line of that number among those of a day, JST. */
	public Optional<ContractLine> lineOn(LocalDate day, int lineNumber) {
		return linesOn(day).stream().filter((line) -> line.number() == lineNumber).findFirst();
	}

	/**
	 * Its schedule, by first days: each version is in force until the day before the
	 * next.
	 */
	public List<ContractVersion> versions() {
		return Collections.unmodifiableList(this.versions);
	}

	/**
	 * @param day in JST
	 * @return the term of that day: the first one before the start, the last one after
	 * the end
	 */
	public Term termOn(LocalDate day) {
		return rule().termOn((this.endDate != null && day.isAfter(this.endDate)) ? this.endDate : day);
	}

	public TermRule rule() {
		return new TermRule(this.startDate, this.billingPeriod);
	}

	/** Whether its terms end in the same month every year. */
	public boolean isRenewedYearly() {
		return this.renewalMonth != null;
	}

	public String number() {
		return this.number;
	}

	public long companyId() {
		return this.companyId;
	}

	public String orderNumber() {
		return this.orderNumber;
	}

	public ContractHolder holder() {
		return this.holder;
	}

	public ContractStatus status() {
		return this.status;
	}

	/**
	 * Where it stands for whoever asks something of it: its last day is over from 0:00
	 * on, though the procedure of its term may note it later.
	 * @param today JST
	 */
	public ContractStatus statusOn(LocalDate today) {
		return (this.endDate != null && today.isAfter(this.endDate)) ? ContractStatus.ENDED : this.status;
	}

	public BillingPeriod billingPeriod() {
		return this.billingPeriod;
	}

	public LocalDate startDate() {
		return this.startDate;
	}

	public Optional<LocalDate> endDate() {
		return Optional.ofNullable(this.endDate);
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	/**
	 * What has opened it: its order, {@code O-…}, or the change of its predecessor,
	 * {@code A-…}.
	 */
	public String begunBy() {
		return this.versions.get(0).cause();
	}

	/** The contract, {@code C-…}, of which this one continues lines. */
	public Optional<String> predecessorNumber() {
		return Optional.ofNullable(this.predecessorNumber);
	}

	/** The number, {@code A-…}, of the procedure on it that is open. */
	public Optional<String> openProcedure() {
		return Optional.ofNullable(this.openProcedure);
	}

	/** Whether nothing but its first day is waited for. */
	public boolean isAwaitingStart() {
		return this.status == ContractStatus.AWAITING_START;
	}

	/** Whether it has ended before it started. */
	public boolean isEndedUnstarted() {
		return this.status == ContractStatus.ENDED && this.endDate == null;
	}

}
