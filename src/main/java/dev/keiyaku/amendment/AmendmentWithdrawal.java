package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Taking a procedure back (store 6.2). A clerk may decide it at the same moment: whoever
 * commits first wins.
 */
@Service
public class AmendmentWithdrawal {

	private static final Logger log = LoggerFactory.getLogger(AmendmentWithdrawal.class);

	/** A step of the store that came in between is over within one attempt. */
	private static final int ATTEMPTS = 3;

	private final Amendments amendments;

	private final Clock clock;

	AmendmentWithdrawal(Amendments amendments, Clock clock) {
		this.amendments = amendments;
		this.clock = clock;
	}

	/** What came of it. */
	public enum Outcome {

		/** It is taken back. */
		WITHDRAWN,

		/** Its effective day has come. */
		TOO_LATE,

		/** It is over already. */
		OVER

	}

	/**
	 * Takes it back in the member's name.
	 * @param companyId on whose contract it has to be
	 * @throws NoSuchElementException when the company has no such procedure
	 */
	public Outcome byCustomer(String number, long companyId, long memberId) {
		for (int attempt = 1;; attempt++) {
			Amendment amendment = this.amendments.find(number, companyId).orElseThrow();
			if (!amendment.status().isOpen()) {
				return Outcome.OVER;
			}
			if (amendment.isDue(LocalDate.now(this.clock))) {
				return Outcome.TOO_LATE;
			}
			try {
				this.amendments.withdraw(number, memberId);
				log.info("procedure {} taken back by member {}", number, memberId);
				return Outcome.WITHDRAWN;
			}
			catch (RuntimeException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

}
