package dev.keiyaku.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.search.SearchText;

/**
 * What a new contract is opened with.
 *
 * @param orderNumber the order that it comes from, {@code O-…}
 * @param startDate the first day of the first term, JST
 */
public record OpenContract(long companyId, String orderNumber, ContractHolder holder, BillingPeriod billingPeriod,
		LocalDate startDate, List<ContractLine> lines) {

	/** By what the contract will be found in the list (store 5.2). */
	String searchText(String number) {
		Stream<String> facts = Stream.of(number, this.orderNumber, this.holder.name());
		return SearchText
			.of(Stream.concat(facts, this.lines.stream().map(ContractLine::name)).collect(Collectors.joining(" ")));
	}

}
