package dev.keiyaku.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
public class Plan {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String code;

	@ManyToOne(fetch = FetchType.EAGER)
	private Product product;

	private String name;

	private String summary;

	@Embedded
	private SaleConditions conditions;

	@ManyToOne(fetch = FetchType.EAGER)
	@JoinColumn(name = "service_terms_id")
	private ServiceTerms serviceTerms;

	@OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@OrderBy("position")
	private List<PlanOption> options = new ArrayList<>();

	@OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@OrderBy("position")
	private List<PlanQuestion> questions = new ArrayList<>();

	private int position;

	private boolean withdrawn;

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
		this.conditions = conditions;
		this.serviceTerms = serviceTerms;
		this.position = product.add(this);
	}

	/** Offers an option with this plan, after those already offered. */
	public Plan offer(PlanOption option) {
		option.belongTo(this, this.options.size());
		this.options.add(option);
		return this;
	}

	/** Asks a question with every order of this plan, after those already asked. */
	public Plan ask(PlanQuestion question) {
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
		return this.conditions.billingPeriod();
	}

	/** What is counted, as people read it. */
	public String unit() {
		return this.conditions.unit();
	}

	/** Yen without tax, for one unit and one billing period. */
	public long unitPrice() {
		return this.conditions.unitPrice();
	}

	public int minimumQuantity() {
		return this.conditions.minimumQuantity();
	}

	public int maximumQuantity() {
		return this.conditions.maximumQuantity();
	}

	/** The only quantity in which the plan is sold, where there is only one. */
	public OptionalInt fixedQuantity() {
		return (minimumQuantity() == maximumQuantity()) ? OptionalInt.of(minimumQuantity()) : OptionalInt.empty();
	}

	/** Business days from the order to the earliest start. */
	public int leadTimeDays() {
		return this.conditions.leadTimeDays();
	}

	public ServiceTerms serviceTerms() {
		return this.serviceTerms;
	}

	public List<PlanOption> options() {
		return List.copyOf(this.options);
	}

	public Optional<PlanOption> option(String code) {
		return this.options.stream().filter((option) -> option.code().equals(code)).findFirst();
	}

	public List<PlanQuestion> questions() {
		return List.copyOf(this.questions);
	}

}
