package dev.keiyaku.catalog;

import java.util.OptionalInt;

import dev.keiyaku.catalog.PlanOption.QuantityRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How many of an option are sold (store 3.2).
 *
 * @param minimum the smallest quantity that a customer may choose, at least 1; null where
 * they choose none
 * @param maximum the largest one, {@link SaleConditions#LARGEST_QUANTITY} at most; null
 * where they choose none
 * @param unit what is counted of an option in a chosen quantity, as people read it; null
 * where that is what is counted of its plan
 */
@Embeddable
public record OptionQuantity(@Enumerated(EnumType.STRING) @Column(name = "quantity_rule") QuantityRule rule,
		@Column(name = "minimum_quantity") Integer minimum, @Column(name = "maximum_quantity") Integer maximum,
		@Column(name = "unit") String unit) {

	public OptionQuantity {
		if (rule == QuantityRule.CHOSEN) {
			require(minimum != null && minimum >= 1, "the smallest quantity is at least 1");
			require(maximum != null && maximum >= minimum, "the largest quantity is at least the smallest");
			require(maximum <= SaleConditions.LARGEST_QUANTITY, "nobody can order more than the cart takes");
		}
		else {
			require(minimum == null && maximum == null && unit == null, "only what is chosen has bounds and a unit");
		}
	}

	private static void require(boolean holds, String rule) {
		if (!holds) {
			throw new IllegalArgumentException(rule);
		}
	}

	/** One, whatever the plan's quantity. */
	public static OptionQuantity single() {
		return new OptionQuantity(QuantityRule.SINGLE, null, null, null);
	}

	/** As many as of the plan. */
	public static OptionQuantity perPlanQuantity() {
		return new OptionQuantity(QuantityRule.PER_PLAN_QUANTITY, null, null, null);
	}

	/**
	 * As many as the customer chooses, both bounds included.
	 * @param unit null for the plan's
	 */
	public static OptionQuantity chosen(int minimum, int maximum, String unit) {
		return new OptionQuantity(QuantityRule.CHOSEN, minimum, maximum, unit);
	}

	/** Whether the customer says how many. */
	public boolean isChosen() {
		return this.rule == QuantityRule.CHOSEN;
	}

	/** Whether there are as many as of the plan. */
	public boolean followsPlan() {
		return this.rule == QuantityRule.PER_PLAN_QUANTITY;
	}

	/** The only quantity that can be chosen, where there is only one. */
	public OptionalInt fixed() {
		return (isChosen() && this.minimum.equals(this.maximum)) ? OptionalInt.of(this.minimum) : OptionalInt.empty();
	}

	/**
	 * Whether it is sold in the quantity that a customer chose; where they choose none,
	 * it does not matter what they say.
	 * @param chosen null when nothing was chosen
	 */
	public boolean sells(Integer chosen) {
		return !isChosen() || chosen != null && this.minimum <= chosen && chosen <= this.maximum;
	}

	/**
	 * How many come with that many of the plan.
	 * @param chosen how many the customer chose, which counts only where they choose;
	 * null when nothing was chosen, which is the smallest then
	 */
	public int of(int planQuantity, Integer chosen) {
		return switch (this.rule) {
			case SINGLE -> 1;
			case PER_PLAN_QUANTITY -> planQuantity;
			case CHOSEN -> (chosen != null) ? chosen : this.minimum;
		};
	}

	/**
	 * What is counted, as people read it.
	 * @param planUnit what is counted of the plan
	 * @param unitOfSingles what is counted of an option that comes once
	 */
	public String unit(String planUnit, String unitOfSingles) {
		return switch (this.rule) {
			case SINGLE -> unitOfSingles;
			case PER_PLAN_QUANTITY -> planUnit;
			case CHOSEN -> (this.unit != null) ? this.unit : planUnit;
		};
	}

}
