package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.PricedLine;

/**
 * A plan in the cart, at today's price.
 *
 * @param id names the line on the cart's pages
 * @param choice what the customer chose
 * @param unitOfSingles what an option is counted in that comes once, whatever the plan's
 * quantity
 */
public record CartLine(long id, Plan plan, LineChoice choice, String unitOfSingles) implements Amounts.Taxed {

	public int quantity() {
		return this.choice.quantity();
	}

	public LocalDate desiredStart() {
		return this.choice.desiredStart();
	}

	/**
	 * The chosen options in the order in which the plan lists them. One that the plan no
	 * longer has is left out here, and {@link CartCheck} names it.
	 */
	public List<CartOption> options() {
		return this.plan.options()
			.stream()
			.filter((option) -> this.choice.optionCodes().contains(option.code()))
			.map((option) -> new CartOption(option, option.quantityFor(quantity()), unit(option)))
			.toList();
	}

	private String unit(PlanOption option) {
		return (option.quantityRule() == PlanOption.QuantityRule.SINGLE) ? this.unitOfSingles : this.plan.unit();
	}

	/** Yen without tax, for one unit of the plan and one billing period. */
	public long unitPrice() {
		return this.plan.unitPrice();
	}

	/** Yen without tax for one billing period: the plan alone, without its options. */
	public long amount() {
		return Math.multiplyExact(unitPrice(), (long) quantity());
	}

	/** Yen without tax for one billing period: the plan and its options. */
	@Override
	public long amountWithoutTax() {
		return options().stream().mapToLong(CartOption::amount).reduce(amount(), Math::addExact);
	}

	/** The plan and after it its options, at today's prices. */
	Stream<PricedLine> priced() {
		PricedLine main = new PricedLine(this.plan.code(), null, this.plan.name(), this.plan.unit(),
				this.plan.billingPeriod(), desiredStart(), quantity(), unitPrice());
		return Stream.concat(Stream.of(main), options().stream().map(this::priced));
	}

	private PricedLine priced(CartOption chosen) {
		PlanOption option = chosen.option();
		return new PricedLine(this.plan.code(), option.code(), option.name(), chosen.unit(), this.plan.billingPeriod(),
				desiredStart(), chosen.quantity(), chosen.unitPrice());
	}

}
