package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;

/**
 * A plan in the cart, at today's price.
 *
 * @param id names the line on the cart's pages
 * @param choice what the customer chose
 * @param unitOfSingles what an option is counted in that comes once, whatever the plan's
 * quantity
 */
public record CartLine(long id, Plan plan, LineChoice choice, String unitOfSingles) implements Line {

	@Override
	public String planCode() {
		return this.plan.code();
	}

	@Override
	public String name() {
		return this.plan.name();
	}

	@Override
	public String unit() {
		return this.plan.unit();
	}

	@Override
	public int quantity() {
		return this.choice.quantity();
	}

	@Override
	public long unitPrice() {
		return this.plan.unitPrice();
	}

	public LocalDate desiredStart() {
		return this.choice.desiredStart();
	}

	/**
	 * The chosen options in the order in which the plan lists them. One that the plan no
	 * longer has is left out here, and {@link CartCheck} names it.
	 */
	@Override
	public List<LineOption> options() {
		return this.plan.optionLines(quantity(), this.choice.options(), this.unitOfSingles);
	}

	/** The line at today's prices, which it keeps. */
	public PricedLine priced() {
		return new PricedLine(planCode(), name(), unit(), this.plan.billingPeriod(), desiredStart(), quantity(),
				unitPrice(), options());
	}

}
