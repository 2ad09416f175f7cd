package dev.keiyaku.order;

import java.util.NoSuchElementException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Cancelling an order in the portal, at any moment before it is decided (store 4.2). The
 * store's own steps come at the same moments: whoever commits first wins.
 */
@Service
public class OrderWithdrawal {

	private static final Logger log = LoggerFactory.getLogger(OrderWithdrawal.class);

	/** A step of the store that came in between is over within one attempt. */
	private static final int ATTEMPTS = 3;

	private final Orders orders;

	OrderWithdrawal(Orders orders) {
		this.orders = orders;
	}

	/**
	 * Cancels the order in the member's name.
	 * @param reason may be null
	 * @return false when it was decided before, or a moment earlier, or when its
	 * procedure began in a version in which customers cannot cancel
	 * @throws NoSuchElementException when the company has no such order
	 */
	public boolean withdraw(String number, long companyId, long memberId, String reason) {
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
