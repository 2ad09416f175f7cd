package dev.keiyaku.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * What is sold: one edition of a product, with its price and conditions. Comes complete,
 * with options, questions and terms, so it can be read outside a transaction.
 */
@Entity
public class Plan extends Priced {

	/** A first price is valid from here: no plan was sold before. */
	static final LocalDate FROM_THE_BEGINNING = LocalDate.of(2000, 1, 1);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String code;

	@ManyToOne(fetch = FetchType.EAGER)
	private Product product;

	private String name;

	private String summary;

	@Enumerated(EnumType.STRING)
	@Column(name = "billing_period")
	private BillingPeriod billingPeriod;

	private String unit;

	@Column(name = "minimum_quantity")
	private int minimumQuantity;

	@Column(name = "maximum_quantity")
	private int maximumQuantity;

	@Column(name = "lead_time_days")
	private int leadTimeDays;

	@ManyToOne(fetch = FetchType.EAGER)
	@JoinColumn(name = "service_terms_id")
	private ServiceTerms serviceTerms;

	@OneToMany(mappedBy = "plan", cascade = { CascadeType.PERSIST, CascadeType.REMOVE }, orphanRemoval = true,
			fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@OrderBy("position")
	private List<PlanOption> options = new ArrayList<>();

	@OneToMany(mappedBy = "plan", cascade = { CascadeType.PERSIST, CascadeType.REMOVE }, orphanRemoval = true,
			fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@OrderBy("position")
	private List<PlanQuestion> questions = new ArrayList<>();

	private int position;

	private boolean withdrawn;

	private boolean changeable = true;

	@Version
	private long version;

	protected Plan() {
	}

	/** A plan on sale, the next one of its product. */
	public Plan(Product product, String code, String name, String summary, SaleConditions conditions,
			ServiceTerms serviceTerms) {
		this.product = product;
		this.code = code;
		this.name = name;
		this.summary = summary;
		this.billingPeriod = conditions.billingPeriod();
		sellUnder(conditions);
		price(List.of(new Price(FROM_THE_BEGINNING, conditions.unitPrice())));
		this.serviceTerms = serviceTerms;
		this.position = product.add(this);
	}

	/** Offers an option with this plan, after those already offered. */
	public Plan offer(PlanOption option) {
		option.belongTo(this, this.options.size());
		this.options.add(option);
		return this;
	}

	/**
	 * Asks a question with every order of this plan, after those already asked.
	 * @throws IllegalArgumentException when none of those can bring it up
	 */
	public Plan ask(PlanQuestion question) {
		requireOrder(question, this.questions);
		question.belongTo(this, this.questions.size());
		this.questions.add(question);
		return this;
	}

	/** Takes the plan off the shelf. What was ordered before stays as it is. */
	public void withdraw() {
		if (this.withdrawn) {
			throw new IllegalStateException("already withdrawn: " + this.code);
		}
		this.withdrawn = true;
	}

	/** Puts the plan back on the shelf. */
	public void sellAgain() {
		if (!this.withdrawn) {
			throw new IllegalStateException("on sale already: " + this.code);
		}
		this.withdrawn = false;
	}

	/** Calls it otherwise, and describes it anew. */
	public void describe(String name, String summary) {
		this.name = name;
		this.summary = summary;
	}

	/**
	 * Sells it under other conditions. Its billing period stays, and its prices have a
	 * way of their own, {@link #price(List)}.
	 * @throws IllegalArgumentException when the billing period is another one: running
	 * contracts count their terms by it
	 */
	public void sellUnder(SaleConditions conditions) {
		if (conditions.billingPeriod() != this.billingPeriod) {
			throw new IllegalArgumentException("the billing period of a plan stays: " + this.code);
		}
		this.unit = conditions.unit();
		this.minimumQuantity = conditions.minimumQuantity();
		this.maximumQuantity = conditions.maximumQuantity();
		this.leadTimeDays = conditions.leadTimeDays();
	}

	/** Sells it under these terms from now on; consents given before stay as they are. */
	public void sellUnder(ServiceTerms terms) {
		this.serviceTerms = terms;
	}

	/**
	 * Offers these options in this order, and no others. One that has the code of an
	 * option already offered changes that one.
	 */
	public void offerOnly(List<PlanOption> offered) {
		this.options.removeIf((option) -> offered.stream().noneMatch((other) -> other.code().equals(option.code())));
		for (int position = 0; position < offered.size(); position++) {
			PlanOption option = offered.get(position);
			Optional<PlanOption> known = option(option.code());
			known.ifPresentOrElse((old) -> old.become(option), () -> this.options.add(option));
			known.orElse(option).belongTo(this, position);
		}
		this.options.sort(Comparator.comparing(PlanOption::position));
	}

	/**
	 * Asks these questions in this order, and no others, as with the options.
	 * @throws IllegalArgumentException when one cannot be brought up by an earlier one
	 */
	public void askOnly(List<PlanQuestion> asked) {
		for (int position = 0; position < asked.size(); position++) {
			requireOrder(asked.get(position), asked.subList(0, position));
		}
		this.questions
			.removeIf((question) -> asked.stream().noneMatch((other) -> other.code().equals(question.code())));
		for (int position = 0; position < asked.size(); position++) {
			PlanQuestion question = asked.get(position);
			Optional<PlanQuestion> known = this.questions.stream()
				.filter((old) -> old.code().equals(question.code()))
				.findFirst();
			known.ifPresentOrElse((old) -> old.become(question), () -> this.questions.add(question));
			known.orElse(question).belongTo(this, position);
		}
		this.questions.sort(Comparator.comparing(PlanQuestion::position));
	}

	private static void requireOrder(PlanQuestion question, List<PlanQuestion> earlier) {
		if (!question.canFollow(earlier)) {
			throw new IllegalArgumentException("no earlier question brings it up: " + question.code());
		}
	}

	/** Whether it can be put into a cart and ordered. */
	public boolean onSale() {
		return !this.withdrawn;
	}

	public String code() {
		return this.code;
	}

	/** The plan's full name, which includes its product's. */
	public String name() {
		return this.name;
	}

	public String summary() {
		return this.summary;
	}

	public Product product() {
		return this.product;
	}

	public String makerName() {
		return this.product.maker().name();
	}

	public BillingPeriod billingPeriod() {
		return this.billingPeriod;
	}

	/** What is counted, as people read it. */
	public String unit() {
		return this.unit;
	}

	/** In units, at least 1. */
	public int minimumQuantity() {
		return this.minimumQuantity;
	}

	/** In units; the minimum where the quantity is fixed. */
	public int maximumQuantity() {
		return this.maximumQuantity;
	}

	/** Whether it is sold in that quantity. */
	public boolean sells(int quantity) {
		return minimumQuantity() <= quantity && quantity <= maximumQuantity();
	}

	/** The only quantity in which the plan is sold, where there is only one. */
	public OptionalInt fixedQuantity() {
		return (minimumQuantity() == maximumQuantity()) ? OptionalInt.of(minimumQuantity()) : OptionalInt.empty();
	}

	/**
	 * Whether the maker allows a contract of it to be changed; it can be cancelled in any
	 * case.
	 */
	public boolean changeable() {
		return this.changeable;
	}

	/** Lets a contract of it be changed, or not; see {@link #changeable}. */
	public void allowChanges(boolean allowed) {
		this.changeable = allowed;
	}

	/** Business days from the order to the earliest start. */
	public int leadTimeDays() {
		return this.leadTimeDays;
	}

	public ServiceTerms serviceTerms() {
		return this.serviceTerms;
	}

	public List<PlanOption> options() {
		return List.copyOf(this.options);
	}

	/** The option of that code, if the plan has it. */
	public Optional<PlanOption> option(String code) {
		return this.options.stream().filter((option) -> option.code().equals(code)).findFirst();
	}

	/** The options of which customers say how many, in their order. */
	public List<PlanOption> optionsInChosenQuantity() {
		return this.options.stream().filter((option) -> option.quantity().isChosen()).toList();
	}

	/**
	 * Options as they go with a quantity of this plan, at today's prices, in the order in
	 * which the plan lists them. One that the plan does not have is left out.
	 * @param unitOfSingles what an option is counted in that comes once, whatever the
	 * plan's quantity
	 */
	public List<LineOption> optionLines(int quantity, List<OptionChoice> chosen, String unitOfSingles) {
		return this.options.stream()
			.flatMap((option) -> chosen.stream()
				.filter((choice) -> choice.code().equals(option.code()))
				.map((choice) -> new LineOption(option.code(), option.name(),
						option.quantity().unit(this.unit, unitOfSingles),
						option.quantity().of(quantity, choice.quantity()), option.unitPrice())))
			.toList();
	}

	public List<PlanQuestion> questions() {
		return List.copyOf(this.questions);
	}

}
