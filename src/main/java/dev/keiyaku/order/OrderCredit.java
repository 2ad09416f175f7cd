package dev.keiyaku.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.payment.CreditChecks;
import dev.keiyaku.payment.CreditDecision;
import dev.keiyaku.payment.TransactionRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An order before the payment provider. The transaction's id, order number and revision,
 * is what keeps it from being registered twice; an order is never changed, so the
 * revision is always 1. Every method may be called again.
 */
@Service
public class OrderCredit {

	private final Orders orders;

	private final CreditChecks checks;

	private final Clock clock;

	private final TransactionTemplate ownTransaction;

	OrderCredit(Orders orders, CreditChecks checks, Clock clock, PlatformTransactionManager transactions) {
		this.orders = orders;
		this.checks = checks;
		this.clock = clock;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Plans the order's transaction, with the order itself or not at all. */
	public void plan(String orderNumber) {
		this.checks.plan(request(this.orders.byNumber(orderNumber)));
	}

	/**
	 * Has the order's transaction registered and checked. An order that began when
	 * transactions were not planned yet has it planned first, for good.
	 */
	public CreditDecision register(String orderNumber) {
		TransactionRequest request = request(this.orders.byNumber(orderNumber));
		try {
			return this.checks.register(request);
		}
		catch (NoSuchElementException unplanned) {
			this.ownTransaction.executeWithoutResult(status -> this.checks.plan(request));
			return this.checks.register(request);
		}
	}

	/** Asks what the credit check has come to. */
	public CreditDecision ask(String orderNumber) {
		return this.checks.ask(transactionId(orderNumber));
	}

	/**
	 * @return what a clerk can do about the check while it is on hold
	 */
	public List<CreditResolution> resolutions(String orderNumber) {
		return find(orderNumber).decidedByHand() ? List.of(CreditResolution.values())
				: List.of(CreditResolution.CANCELLED);
	}

	/**
	 * Does what a clerk decided about a check on hold.
	 * @throws IllegalStateException when the clerk passes or refuses what the provider
	 * decides
	 */
	public void resolve(String orderNumber, CreditResolution resolution) {
		switch (resolution) {
			case PASSED -> this.checks.decideByHand(transactionId(orderNumber), CreditDecision.PASSED);
			case REFUSED -> this.checks.decideByHand(transactionId(orderNumber), CreditDecision.REFUSED);
			case CANCELLED -> {
				// the transaction is released with the order's cancellation
			}
		}
	}

	/** Frees the buyer's credit line. */
	public void release(String orderNumber) {
		this.checks.release(transactionId(orderNumber));
	}

	/** Has the order billed, from today (JST). */
	public void requestBilling(String orderNumber) {
		this.checks.requestBilling(transactionId(orderNumber), LocalDate.now(this.clock));
	}

	/**
	 * @return what the store knows of the order's credit check
	 */
	public CreditCheck find(String orderNumber) {
		return this.checks.find(transactionId(orderNumber));
	}

	private static String transactionId(String orderNumber) {
		return orderNumber + "-1";
	}

	private TransactionRequest request(Order order) {
		Buyer buyer = order.buyer();
		Contact contact = buyer.contact();
		return new TransactionRequest(transactionId(order.number()),
				LocalDate.ofInstant(order.orderedAt(), this.clock.getZone()), buyer.buyerId(), buyer.companyName(),
				contact.department(), contact.name(), buyer.place().postalCode(), buyer.place().address(),
				contact.phone(),
				Line.items(order.lines())
					.stream()
					.map(item -> new TransactionRequest.Line(item.name(), item.unitPrice(), item.quantity()))
					.toList(),
				order.total(), Amounts.STANDARD_TAX_RATE);
	}

}
