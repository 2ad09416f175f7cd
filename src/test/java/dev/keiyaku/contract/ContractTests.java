package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.PricedLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ContractTests {

	private static final LocalDate START = LocalDate.of(2027, 1, 31);

	private static final ContractHolder HOLDER = new ContractHolder("サンプル株式会社", "情報システム部", "見本 花子",
			"hanako@sample.example");

	private final Contract contract = contract(line(START, new LineOption("option", "Option", "ID", 3, 200)));

	private static Contract contract(PricedLine... lines) {
		return new Contract("C-1", new OpenContract(1, "O-1", HOLDER, List.of(lines)), Clock.systemUTC());
	}

	private static PricedLine line(LocalDate start, LineOption... options) {
		return new PricedLine("plan", "Plan", "ID", BillingPeriod.MONTHLY, start, 3, 1500, List.of(options));
	}

	@Test
	void itsLinesAreNumberedFromOneAndKeepTheirOptions() {
		Contract several = contract(line(START), line(START, new LineOption("option", "Option", "ID", 1, 200)),
				line(START));
		assertThat(several.lines()).extracting(ContractLine::number).containsExactly(1, 2, 3);
		assertThat(several.lines().get(1).options()).extracting(LineOption::code).containsExactly("option");
	}

	@Test
	void itHasLinesOfOneStartDate() {
		assertThatIllegalArgumentException().isThrownBy(() -> contract(line(START), line(START.plusDays(1))));
		assertThatIllegalArgumentException().isThrownBy(ContractTests::contract);
	}

	@Test
	void aContractGoesFromItsProcedureToItsStart() {
		assertThat(this.contract.status()).isEqualTo(ContractStatus.IN_PROCEDURE);
		this.contract.awaitStart();
		assertThat(this.contract.status()).isEqualTo(ContractStatus.AWAITING_START);
		begin(1, START);
		assertThat(this.contract.status()).isEqualTo(ContractStatus.ACTIVE);
	}

	@Test
	void itDoesNotStartBeforeTheReceiptIsConfirmed() {
		assertThatIllegalStateException().isThrownBy(() -> begin(1, START));
	}

	@Test
	void itDoesNotStartADayEarly() {
		this.contract.awaitStart();
		assertThatIllegalStateException().isThrownBy(() -> begin(1, START.minusDays(1)));
	}

	@Test
	void aLaterTermFindsItActive() {
		LocalDate secondTerm = this.contract.rule().term(2).firstDay();
		assertThatIllegalStateException().isThrownBy(() -> begin(2, secondTerm));
		this.contract.awaitStart();
		begin(1, START);
		begin(2, secondTerm);
		assertThat(this.contract.status()).isEqualTo(ContractStatus.ACTIVE);
	}

	private void begin(int term, LocalDate today) {
		this.contract.beginTerm(this.contract.rule().term(term), today,
				line -> line.at(line.unitPrice() + 100, option -> option.unitPrice() + 100));
	}

	@Test
	void itGoesOnTermByTermUntilItIsToEnd() {
		Term second = this.contract.rule().term(2);
		assertThat(this.contract.hasTermAfter(second)).isTrue();
		this.contract.endOn(second.lastDay());
		assertThat(this.contract.hasTermAfter(this.contract.rule().term(1))).isTrue();
		assertThat(this.contract.hasTermAfter(second)).isFalse();
	}

	@Test
	void itEndsOnlyWithATerm() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.contract.endOn(LocalDate.of(2027, 2, 27)));
	}

	@Test
	void itEndsOnTheDayAfterItsLastDay() {
		LocalDate lastDay = this.contract.rule().term(1).lastDay();
		this.contract.awaitStart();
		begin(1, START);
		this.contract.endOn(lastDay);
		assertThatIllegalStateException().isThrownBy(() -> this.contract.end(lastDay));
		this.contract.end(lastDay.plusDays(1));
		assertThat(this.contract.status()).isEqualTo(ContractStatus.ENDED);
	}

	@Test
	void aPriceIsFixedForATermAndFollowsTheCatalogueInTheNext() {
		long ordered = this.contract.amount();
		this.contract.awaitStart();
		begin(1, START);
		assertThat(this.contract.amount()).isEqualTo(ordered);
		begin(2, this.contract.rule().term(2).firstDay());
		assertThat(this.contract.amount()).isEqualTo(ordered + 3 * 100 + 3 * 100);
	}

	@Test
	void itsAmountIsTheSumOfItsLines() {
		assertThat(this.contract.amount()).isEqualTo(3 * 1500 + 3 * 200);
	}

}
