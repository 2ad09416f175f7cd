package dev.keiyaku.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.search.SearchText;

/**
 * What a new contract is opened with.
 *
 * @param orderNumber the order that it comes from, {@code O-…}
 * @param lines of one billing period and one start date
 */
public record OpenContract(long companyId, String orderNumber, ContractHolder holder, List<PricedLine> lines) {

	/**
	 * @throws IllegalArgumentException when there is no line, or when lines differ in
	 * their billing periods or start dates
	 */
	public OpenContract {
		if (lines.stream().map(line -> List.of(line.billingPeriod(), line.desiredStart())).distinct().count() != 1) {
			throw new IllegalArgumentException("A contract has one billing period and one start date: " + lines);
		}
	}

	BillingPeriod billingPeriod() {
		return this.lines.get(0).billingPeriod();
	}

	/** The first day of the first term, JST. */
	LocalDate startDate() {
		return this.lines.get(0).desiredStart();
	}

	/** Numbered from 1. */
	List<ContractLine> contractLines() {
		return IntStream.range(0, this.lines.size())
			.mapToObj((index) -> ContractLine.of(index + 1, this.lines.get(index)))
			.toList();
	}

	/** By what a contract is found in the list (store 5.2). */
	static String searchText(String number, String orderNumber, ContractHolder holder, List<ContractLine> lines,
			List<String> procedures) {
		Stream<String> facts = Stream.of(number, orderNumber, holder.name());
		Stream<String> names = Line.items(lines).stream().map(LineItem::name).distinct();
		return SearchText.of(Stream.of(facts, names, procedures.stream())
			.flatMap(Function.identity())
			.collect(Collectors.joining(" ")));
	}

}
