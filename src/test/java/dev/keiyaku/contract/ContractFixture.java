package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import dev.keiyaku.catalog.PricedLine;

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

	/** C-1 of O-1, received and not begun. */
	public static Contract awaitingStart(List<PricedLine> lines) {
		Contract contract = new Contract("C-1", new OpenContract(1, "O-1", HOLDER, lines), Clock.systemUTC());
		contract.awaitStart();
		return contract;
	}

}
