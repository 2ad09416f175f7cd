package dev.keiyaku.contract;

import jakarta.persistence.Embeddable;

/**
 * One plan of a contract, or one option of a plan.
 *
 * @param optionCode null on the line of the plan itself
 * @param unitPrice yen a unit and billing period, without tax, fixed for a term
 */
@Embeddable
public record ContractLine(String planCode, String optionCode, String name, String unit, int quantity, long unitPrice) {

	/**
	 * @return yen a billing period, without tax
	 */
	public long amount() {
		return this.unitPrice * this.quantity;
	}

	ContractLine at(long price) {
		return new ContractLine(this.planCode, this.optionCode, this.name, this.unit, this.quantity, price);
	}

	public boolean isOption() {
		return this.optionCode != null;
	}

}
