package dev.keiyaku.amendment;

/**
 * What a procedure is asked for with.
 *
 * @param contractNumber {@code C-…}
 * @param companyId whose contract it has to be
 * @param memberId who asks
 * @param proposal what the customer was shown
 * @param entered what the customer entered beside
 */
public record RequestAmendment(String contractNumber, long companyId, long memberId, Proposal proposal,
		Entered entered) {
}
