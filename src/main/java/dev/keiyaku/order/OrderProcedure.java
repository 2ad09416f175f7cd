package dev.keiyaku.order;

import java.util.List;

import dev.keiyaku.timeline.Milestone;

/** The procedure that carries an order from its placing to the start of its contracts. */
public interface OrderProcedure {

	/** Begins it in the current transaction. */
	void begin(Order order);

	/**
	 * Ends it, in the current transaction, because the customer has cancelled the order.
	 * Fails when the procedure has gone on meanwhile.
	 * @throws NotAwaitedException when nothing of it waits for the customer
	 */
	void cancelledByCustomer(Order order);

	/**
	 * @return what the customer sees of it; empty when it was too long ago
	 */
	List<Milestone> milestones(String orderNumber);

}
