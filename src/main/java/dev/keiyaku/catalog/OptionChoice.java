package dev.keiyaku.catalog;

/**
 * An option that a customer chose.
 *
 * @param code of the option, unique within its plan
 * @param quantity how many the customer chose; null where they choose no quantity of it,
 * and not before the option is known to be sold in it
 */
public record OptionChoice(String code, Integer quantity) {

	/** One whose quantity nobody chose. */
	public OptionChoice(String code) {
		this(code, null);
	}

	/**
	 * An option as it is sold now, in a quantity that a customer has had it in, which is
	 * kept where they choose it.
	 */
	public static OptionChoice of(PlanOption option, Integer quantity) {
		return new OptionChoice(option.code(), option.quantity().isChosen() ? quantity : null);
	}

}
