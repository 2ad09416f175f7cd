package dev.keiyaku.catalog;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One plan, or one option of the plan before it, at a price that no longer changes: what
 * carts are quoted as and what orders are made of.
 *
 * @param optionCode null on the line of a plan itself
 * @param desiredStart 利用開始希望日, JST
 * @param unitPrice yen a unit and billing period, without tax
 */
@Embeddable
public record PricedLine(String planCode, String optionCode, String name, String unit,
		@Enumerated(EnumType.STRING) BillingPeriod billingPeriod, LocalDate desiredStart, int quantity,
		long unitPrice) implements Amounts.Taxed {

	/** Whether it is an option of the plan before it. */
	public boolean isOption() {
		return this.optionCode != null;
	}

	/** Yen without tax for one billing period. */
	public long amount() {
		return Math.multiplyExact(this.unitPrice, (long) this.quantity);
	}

	@Override
	public long amountWithoutTax() {
		return amount();
	}

}
