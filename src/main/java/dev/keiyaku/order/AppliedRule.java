package dev.keiyaku.order;

/** By which version of the decision {@code order-review} a clerk sees an order. */
@FunctionalInterface
public interface AppliedRule {

	/** Its name for clerks. */
	String of(String orderNumber);

}
