package dev.keiyaku.amendment;

/**
 * What the customer was shown does not hold any more: the day, the contract or the
 * catalogue has changed since (store 6.2). Nothing is asked for.
 */
public class OutdatedProposalException extends RuntimeException {

	OutdatedProposalException(String contractNumber, Proposed now) {
		super("What was shown of %s does not hold any more: %s".formatted(contractNumber,
				now.proposal().isPresent() ? "it comes to something else" : "it is refused"));
	}

}
