package dev.keiyaku.catalog;

import java.util.List;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What can be added to a plan, billed with it (store 3.2). */
@Entity
public class PlanOption extends Priced {

	/** How many of an option a customer buys. */
	public enum QuantityRule {

		/** As many as of the plan. */
		PER_PLAN_QUANTITY,

		/** One, whatever the plan's quantity. */
		SINGLE,

		/** As many as the customer chooses, within bounds of the option's own. */
		CHOSEN

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Plan plan;

	private String code;

	private String name;

	private String description;

	@Embedded
	private OptionQuantity quantity;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private Set<String> excludes;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private Set<String> needs;

	private int position;

	protected PlanOption() {
	}

	/**
	 * @param unitPrice yen without tax, for one unit and one billing period of the plan
	 * @param excludes codes of options of the same plan that cannot go with this one
	 * @param needs codes of options of the same plan without which this one is not sold
	 */
	public PlanOption(String code, String name, String description, long unitPrice, OptionQuantity quantity,
			Set<String> excludes, Set<String> needs) {
		this.code = code;
		this.name = name;
		this.description = description;
		price(List.of(new Price(Plan.FROM_THE_BEGINNING, unitPrice)));
		this.quantity = quantity;
		this.excludes = Set.copyOf(excludes);
		this.needs = Set.copyOf(needs);
	}

	void belongTo(Plan plan, int position) {
		this.plan = plan;
		this.position = position;
	}

	int position() {
		return this.position;
	}

	/** Takes over everything but the code. */
	void become(PlanOption other) {
		this.name = other.name;
		this.description = other.description;
		this.quantity = other.quantity;
		this.excludes = Set.copyOf(other.excludes);
		this.needs = Set.copyOf(other.needs);
		price(other.prices());
	}

	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	public String description() {
		return this.description;
	}

	/** How many of it go with a plan. */
	public OptionQuantity quantity() {
		return this.quantity;
	}

	/** The codes of options of the same plan that cannot be chosen with it. */
	public Set<String> excludes() {
		return this.excludes;
	}

	/** The codes of options of the same plan that it cannot be chosen without. */
	public Set<String> needs() {
		return this.needs;
	}

}
