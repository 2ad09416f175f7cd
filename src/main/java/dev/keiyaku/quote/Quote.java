package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.OptionChoice;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.Recurring;
import dev.keiyaku.search.SearchText;
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

/**
 * An offer at prices that hold until its last valid day. It is ordered once or expires,
 * and never changes otherwise (store 3.3).
 */
@Entity
@Table(name = "quote")
public class Quote {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private long companyId;

	private long memberId;

	private String origin;

	@Enumerated(EnumType.STRING)
	private QuoteStatus status;

	private LocalDate issuedOn;

	private LocalDate validUntil;

	@Enumerated(EnumType.STRING)
	private Addressee addressee;

	private String title;

	@Embedded
	private QuoteCustomer customer;

	private String remarks;

	private long subtotal;

	private long tax;

	private long total;

	private String orderNumber;

	private String searchText;

	@ElementCollection
	@CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_id"))
	@OrderColumn(name = "position")
	private List<PricedLine> lines = new ArrayList<>();

	protected Quote() {
	}

	/**
	 * @param origin from what it is made; each makes one quote
	 * @param validUntil the last day on which it can be ordered, JST
	 */
	Quote(String number, IssueQuote issuing, String origin, List<PricedLine> lines, LocalDate today,
			LocalDate validUntil) {
		if (lines.isEmpty()) {
			throw new IllegalArgumentException("A quote quotes something");
		}
		Amounts amounts = Amounts.of(lines);
		this.number = number;
		this.companyId = issuing.companyId();
		this.memberId = issuing.memberId();
		this.origin = origin;
		this.status = QuoteStatus.ISSUED;
		this.issuedOn = today;
		this.validUntil = validUntil;
		this.addressee = issuing.addressee();
		this.title = issuing.title();
		this.customer = issuing.customer();
		this.remarks = issuing.remarks();
		this.subtotal = amounts.subtotal();
		this.tax = amounts.tax();
		this.total = amounts.total();
		this.lines.addAll(lines);
		this.searchText = SearchText.of(
				Stream
					.concat(Stream.of(number, this.title, this.customer.name()),
							Line.items(lines).stream().map(LineItem::name).distinct())
					.collect(Collectors.joining(" ")));
	}

	/**
	 * It has been ordered, at its own prices.
	 * @throws IllegalStateException when it was ordered before or is no longer valid
	 */
	void order(String orderNumber, LocalDate today) {
		if (status(today) != QuoteStatus.ISSUED) {
			throw new IllegalStateException("%s is %s already".formatted(this.number, status(today)));
		}
		this.status = QuoteStatus.ORDERED;
		this.orderNumber = orderNumber;
	}

	/**
	 * Its last valid day is over; does nothing to a quote that was ordered.
	 * @throws IllegalStateException when it is still valid
	 */
	void expire(LocalDate today) {
		if (status(today) == QuoteStatus.ISSUED) {
			throw new IllegalStateException("%s is valid until %s".formatted(this.number, this.validUntil));
		}
		this.status = status(today);
	}

	/**
	 * The quote's status on a day: it is expired from the day after its last valid one,
	 * whenever its procedure notes that.
	 * @param today JST
	 */
	public QuoteStatus status(LocalDate today) {
		boolean over = this.status == QuoteStatus.ISSUED && today.isAfter(this.validUntil);
		return over ? QuoteStatus.EXPIRED : this.status;
	}

	public String number() {
		return this.number;
	}

	public long companyId() {
		return this.companyId;
	}

	/** The day on which it was made, JST. */
	public LocalDate issuedOn() {
		return this.issuedOn;
	}

	/** The last day on which it can be ordered, JST. */
	public LocalDate validUntil() {
		return this.validUntil;
	}

	public Addressee addressee() {
		return this.addressee;
	}

	public String title() {
		return this.title;
	}

	public QuoteCustomer customer() {
		return this.customer;
	}

	public Optional<String> remarks() {
		return Optional.ofNullable(this.remarks);
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

	/** Its sums, tax by rate. */
	public Amounts amounts() {
		return Amounts.of(this.lines);
	}

	/** What it costs by the month and by the year. */
	public Recurring recurring() {
		return Recurring.of(this.lines);
	}

	/** The order that was made of it, {@code O-…}. */
	public Optional<String> orderNumber() {
		return Optional.ofNullable(this.orderNumber);
	}

	public List<PricedLine> lines() {
		return Collections.unmodifiableList(this.lines);
	}

	/**
	 * What was chosen, as a cart holds it; of each option how many there are, whether or
	 * not that was chosen.
	 */
	public List<LineChoice> choices() {
		return this.lines.stream()
			.map((line) -> new LineChoice(line.planCode(), line.quantity(), line.desiredStart(),
					line.options()
						.stream()
						.map((option) -> new OptionChoice(option.code(), option.quantity()))
						.toList()))
			.toList();
	}

}
