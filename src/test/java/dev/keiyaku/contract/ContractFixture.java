package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.PricedLine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

/** Contracts for tests that need no database. */
public final class ContractFixture {

	private static final ContractHolder HOLDER = new ContractHolder("サンプル株式会社", "情報システム部", "見本 花子",
			"hanako@sample.example");

	private ContractFixture() {
	}

	/** C-1 of O-1, whose first term has begun. */
	public static Contract running(List<PricedLine> lines) {
		Contract contract = awaitingStart(lines);
		LocalDate start = contract.startDate();
		contract.beginTerm(contract.rule().term(1), (line) -> line,
				Clock.fixed(start.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
		return contract;
	}

	/** The same, whose last day is fixed. */
	public static Contract runningUntil(LocalDate lastDay, List<PricedLine> lines) {
		Contract contract = running(lines);
		contract.endOn(lastDay);
		return contract;
	}

	/** C-1 of O-1, received and not begun. */
	public static Contract awaitingStart(List<PricedLine> lines) {
		Contract contract = new Contract("C-1", new OpenContract(1, "O-1", HOLDER, lines), Clock.systemUTC());
		contract.awaitStart();
		return contract;
	}

	/**
	 * All contracts, kept in memory. Their terms do not begin by themselves.
	 * @param kept where they are kept, by their numbers
	 */
	public static Contracts contracts(Map<String, Contract> kept, Catalog catalog, Clock clock) {
		ContractRepository repository = mock(ContractRepository.class, withSettings().stubOnly());
		given(repository.save(any())).willAnswer((call) -> {
			Contract contract = call.getArgument(0);
			kept.put(contract.number(), contract);
			return contract;
		});
		given(repository.findByNumber(any())).willAnswer((call) -> Optional.ofNullable(kept.get(call.getArgument(0))));
		given(repository.lockByNumber(any())).willAnswer((call) -> Optional.ofNullable(kept.get(call.getArgument(0))));
		given(repository.lockByNumberAndCompanyId(any(), anyLong()))
			.willAnswer((call) -> Optional.ofNullable(kept.get(call.getArgument(0))));
		given(repository.findByNumberAndCompanyId(any(), anyLong()))
			.willAnswer((call) -> Optional.ofNullable(kept.get(call.getArgument(0))));
		given(repository.findByPredecessorNumber(any())).willAnswer((call) -> kept.values()
			.stream()
			.filter((contract) -> contract.predecessorNumber().equals(Optional.of(call.getArgument(0))))
			.toList());
		ContractNumbers numbers = mock(ContractNumbers.class, withSettings().stubOnly());
		given(numbers.next()).willAnswer((call) -> "C-" + (kept.size() + 1));
		return new Contracts(repository, numbers, mock(TermProcedure.class, withSettings().stubOnly()),
				new CataloguePrices(catalog), mock(ContractBilling.class, withSettings().stubOnly()),
				mock(FirstBilling.class, withSettings().stubOnly()), clock);
	}

}
