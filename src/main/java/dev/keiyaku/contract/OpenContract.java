package dev.keiyaku.contract;

import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.catalog.BillingPeriod;

/**
 * What a new contract is opened with.
 *
 * @param orderNumber the order that it comes from, {@code O-…}
 * @param startDate the first day of the first term, JST
 */
public record OpenContract(long companyId, String orderNumber, ContractHolder holder, BillingPeriod billingPeriod,
		LocalDate startDate, List<ContractLine> lines) {
}
