package dev.keiyaku.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.Recurring;
import dev.keiyaku.purchase.Answer;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.PurchaseConsent;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.Hibernate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a company has asked for. It is accepted or cancelled once, and never changed
 * otherwise (store 4).
 */
@Entity
@Table(name = "customer_order")
public class Order {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private String origin;

	private long companyId;

	private long memberId;

	@Enumerated(EnumType.STRING)
	private OrderStatus status;

	private Instant orderedAt;

	@Embedded
	private Buyer buyer;

	@Embedded
	private EndUser endUser;

	private String paymentMethod;

	private long subtotal;

	private long tax;

	private long total;

	private String searchText;

	private Instant decidedAt;

	private String cancellationReason;

	private Long cancelledBy;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<LateStart> lateStarts = new ArrayList<>();

	@Embedded
	private OrderParts parts = new OrderParts();

	@ElementCollection
	@CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<PricedLine> lines = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "order_answer", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<Answer> answers = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "order_consent", joinColumns = @JoinColumn(name = "order_id"))
	@OrderColumn(name = "position")
	private List<PurchaseConsent> consents = new ArrayList<>();

	protected Order() {
	}

	Order(String number, PlaceOrder placing, Clock clock) {
		this.number = number;
		this.origin = placing.origin();
		this.companyId = placing.companyId();
		this.memberId = placing.memberId();
		this.buyer = placing.buyer();
		this.endUser = placing.endUser();
		this.paymentMethod = placing.paymentMethod();
		Amounts amounts = placing.amounts();
		this.subtotal = amounts.subtotal();
		this.tax = amounts.tax();
		this.total = amounts.total();
		this.searchText = placing.searchText(number);
		this.lines.addAll(placing.lines());
		this.answers.addAll(placing.answers());
		this.consents.addAll(placing.consents());
		this.status = OrderStatus.REQUESTED;
		this.orderedAt = clock.instant();
	}

	/** Reads all that belongs to it, so that it can be read after the transaction. */
	Order complete() {
		Hibernate.initialize(this.lines);
		Hibernate.initialize(this.answers);
		Hibernate.initialize(this.consents);
		return this;
	}

	/**
	 * Staff accept the order (store 4.2).
	 * @param late which lines start later than desired
	 * @throws IllegalStateException when it was decided before
	 */
	void accept(List<LateStart> late, Clock clock) {
		decide(OrderStatus.ACCEPTED, clock);
		this.lateStarts = List.copyOf(late);
	}

	/**
	 * The order is cancelled, by staff or because the credit check was refused (store
	 * 4.2).
	 * @param reason in words for the customer
	 * @throws IllegalStateException when it was decided before
	 */
	void cancel(String reason, Clock clock) {
		if (reason == null || reason.isBlank()) {
			throw new IllegalArgumentException("The customer is owed a reason");
		}
		decide(OrderStatus.CANCELLED, clock);
		this.cancellationReason = reason;
	}

	/**
	 * The customer cancels the order before it is decided (store 4.2).
	 * @param memberId who cancels it
	 * @param reason may be null
	 * @throws IllegalStateException when it was decided before
	 */
	void cancelByCustomer(long memberId, String reason, Clock clock) {
		decide(OrderStatus.CANCELLED, clock);
		this.cancelledBy = memberId;
		this.cancellationReason = reason;
	}

	private void decide(OrderStatus decision, Clock clock) {
		if (this.status != OrderStatus.REQUESTED) {
			throw new IllegalStateException("%s is %s already".formatted(this.number, this.status));
		}
		this.status = decision;
		this.decidedAt = clock.instant();
	}

	/** What of it is billed, and how far that is. */
	public OrderParts parts() {
		return this.parts.of(this);
	}

	public String number() {
		return this.number;
	}

	public long companyId() {
		return this.companyId;
	}

	/** The quote that was ordered, {@code Q-…}; empty for what came from a cart. */
	public Optional<String> quoteNumber() {
		return Optional.of(this.origin)
			.filter(each -> each.startsWith(PlaceOrder.QUOTE))
			.map(each -> each.substring(PlaceOrder.QUOTE.length()));
	}

	public OrderStatus status() {
		return this.status;
	}

	public Instant orderedAt() {
		return this.orderedAt;
	}

	public Buyer buyer() {
		return this.buyer;
	}

	public EndUser endUser() {
		return this.endUser;
	}

	public String paymentMethod() {
		return this.paymentMethod;
	}

	/** Yen without tax, of the first billing period of all lines. */
	public long subtotal() {
		return this.subtotal;
	}

	/** Yen. */
	public long tax() {
		return this.tax;
	}

	/** Yen with tax. */
	public long total() {
		return this.total;
	}

	/** Whether it costs anything: what is free has no transaction (store 4.2). */
	public boolean isPaid() {
		return this.total > 0;
	}

	public Amounts amounts() {
		return Amounts.of(this.lines);
	}

	/** What it costs by the month and by the year. */
	public Recurring recurring() {
		return Recurring.of(this.lines);
	}

	/** When it was accepted or cancelled. */
	public Optional<Instant> decidedAt() {
		return Optional.ofNullable(this.decidedAt);
	}

	/** Whether the customer can still cancel it. */
	public boolean isCancellable() {
		return this.status == OrderStatus.REQUESTED;
	}

	/** The member who cancelled it; empty when the store did. */
	public Optional<Long> cancelledBy() {
		return Optional.ofNullable(this.cancelledBy);
	}

	/** Why it was cancelled, in words for the customer or in the customer's own. */
	public Optional<String> cancellationReason() {
		return Optional.ofNullable(this.cancellationReason);
	}

	/** As they were ordered. */
	public List<PricedLine> lines() {
		return Collections.unmodifiableList(this.lines);
	}

	/** Which lines start later than desired, since it was accepted too late for that. */
	public List<LateStart> lateStarts() {
		return Collections.unmodifiableList(this.lateStarts);
	}

	/** As they start: on the desired day, or later. */
	public List<PricedLine> startingLines() {
		return startingLines(this.lateStarts);
	}

	/** As they would start if those started later than desired. */
	List<PricedLine> startingLines(List<LateStart> late) {
		List<PricedLine> starting = new ArrayList<>(this.lines);
		late.forEach(each -> starting.set(each.line(), starting.get(each.line()).startingOn(each.start())));
		return starting;
	}

	public List<Answer> answers() {
		return Collections.unmodifiableList(this.answers);
	}

	public List<PurchaseConsent> consents() {
		return Collections.unmodifiableList(this.consents);
	}

}
