package dev.keiyaku.order;

import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.NotAwaitedException;
import dev.keiyaku.store.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Cancelling an order before it is decided (store 4.2): by the customer, or by staff and
 * the credit check. Both may come at one moment: whoever commits first wins.
 */
@Service
public class OrderCancellation {

	private static final Logger log = LoggerFactory.getLogger(OrderCancellation.class);

	/** A step of the store that came in between is over within one attempt. */
	private static final int ATTEMPTS = 3;

	private final Orders orders;

	private final Transactions transactions;

	private final Texts texts;

	OrderCancellation(Orders orders, Transactions transactions, Texts texts) {
		this.orders = orders;
		this.transactions = transactions;
		this.texts = texts;
	}

	/**
	 * Cancels the order in the store's name, with a reason that the customer can read.
	 * @param staffReason what the clerk who decided the order wrote to the customer; null
	 * when its credit check came to nothing. Then the reason is the one for which a clerk
	 * did not wait for it; of a refusal the customer is told no details
	 * @throws IllegalStateException when it was decided before
	 */
	public void byStore(String number, String staffReason) {
		this.orders.cancel(number,
				Optional.ofNullable(staffReason)
					.or(() -> this.transactions.find(number).cancellationReason())
					.orElseGet(() -> this.texts.of("order.cancellation.credit-refused")));
	}

	/**
	 * Cancels the order in the member's name.
	 * @param companyId whose order it has to be
	 * @param reason may be null
	 * @return false when it was decided before, or a moment earlier, or when its
	 * procedure began in a version in which customers cannot cancel
	 * @throws NoSuchElementException when the company has no such order
	 */
	public boolean byCustomer(String number, long companyId, long memberId, String reason) {
		for (int attempt = 1;; attempt++) {
			try {
				this.orders.cancelByCustomer(number, companyId, memberId, reason);
				log.info("order {} cancelled by member {}", number, memberId);
				return true;
			}
			catch (RuntimeException ex) {
				if (!this.orders.find(number, companyId).orElseThrow().isCancellable()) {
					return false;
				}
				if (attempt == ATTEMPTS) {
					return refuse(ex);
				}
			}
		}
	}

	private static boolean refuse(RuntimeException ex) {
		if (ex instanceof NotAwaitedException) {
			log.info("{}", ex.getMessage());
			return false;
		}
		throw ex;
	}

}
