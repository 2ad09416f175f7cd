package dev.keiyaku.bill;

import java.util.List;

import dev.keiyaku.purchase.Buyer;

/**
 * What a bill is made of.
 *
 * @param subject the number under which it is paid: {@code O-…} or {@code A-…}
 * @param buyer to whom it is addressed
 * @param periods at least one
 * @param lines of these periods; none where nothing is to be paid
 */
public record BillDraft(long companyId, BillKind kind, String subject, Buyer buyer, List<BilledPeriod> periods,
		List<BillLine> lines) {

	public BillDraft {
		periods = List.copyOf(periods);
		lines = List.copyOf(lines);
		if (periods.isEmpty()) {
			throw new IllegalArgumentException("a bill for " + subject + " is about no period");
		}
	}

}
