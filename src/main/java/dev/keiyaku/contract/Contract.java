package dev.keiyaku.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.BillingPeriod;
import jakarta.persistence.CollectionTable;
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

	@ElementCollection
	@CollectionTable(name = "contract_line", joinColumns = @JoinColumn(name = "contract_id"))
	@OrderBy("number")
	private List<ContractLine> lines = new ArrayList<>();

	protected Contract() {
	}

	Contract(String number, OpenContract opening, Clock clock) {
		this.number = number;
		this.companyId = opening.companyId();
		this.orderNumber = opening.orderNumber();
		this.holder = opening.holder();
		this.billingPeriod = opening.billingPeriod();
		this.startDate = opening.startDate();
		opening.lines().forEach(line -> this.lines.add(ContractLine.of(this.lines.size() + 1, line)));
		this.status = ContractStatus.IN_PROCEDURE;
		this.openedAt = clock.instant();
		this.renewalMonth = (this.billingPeriod == BillingPeriod.ANNUAL) ? rule().term(1).renewalMonth().getMonthValue()
				: null;
		this.searchText = opening.searchText(number);
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
	void beginTerm(Term term, LocalDate today, UnaryOperator<ContractLine> priced) {
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
			this.lines.replaceAll(priced);
		}
	}

	/**
	 * Lets the contract run out with the given day, instead of going on term by term.
	 * @param lastDay the last day of one of its terms
	 */
	void endOn(LocalDate lastDay) {
		if (this.status == ContractStatus.ENDED) {
			throw new IllegalStateException("%s has ended".formatted(this.number));
		}
		if (!rule().termOn(lastDay).lastDay().equals(lastDay)) {
			throw new IllegalArgumentException("%s is no last day of a term of %s".formatted(lastDay, this.number));
		}
		this.endDate = lastDay;
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

	private void require(ContractStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException("%s is %s, not %s".formatted(this.number, this.status, expected));
		}
	}

	/**
	 * @return whether another term follows this one
	 */
	boolean hasTermAfter(Term term) {
		return this.endDate == null || this.endDate.isAfter(term.lastDay());
	}

	/** Yen a billing period, without tax. */
	public long amount() {
		return Amounts.of(this.lines).subtotal();
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

	/** By their numbers. */
	public List<ContractLine> lines() {
		return Collections.unmodifiableList(this.lines);
	}

}
