package dev.keiyaku.catalog;

/**
 * An option of a line, in a quantity of its own. It is stored in its line's row as JSON
 * under the names of its components, which therefore stay.
 *
 * @param code of the option, unique within its plan
 * @param quantity in units, at least 1
 * @param unitPrice yen a unit and billing period of the plan, without tax
 */
public record LineOption(String code, String name, String unit, int quantity, long unitPrice) implements LineItem {

	@Override
	public boolean isOption() {
		return true;
	}

	/** The same at another price, in yen a unit. */
	public LineOption at(long price) {
		return new LineOption(this.code, this.name, this.unit, this.quantity, price);
	}

}
