package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.PricedLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
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
		assertThat(several.linesOn(START)).extracting(ContractLine::number).containsExactly(1, 2, 3);
		assertThat(several.linesOn(START).get(1).options()).extracting(LineOption::code).containsExactly("option");
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

	private static Clock at(LocalDate today) {
		return Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
	}

	private void begin(int term, LocalDate today) {
		this.contract.beginTerm(this.contract.rule().term(term),
				line -> line.at(line.unitPrice() + 100, option -> option.unitPrice() + 100), at(today));
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
		long ordered = this.contract.amountOn(START);
		this.contract.awaitStart();
		begin(1, START);
		assertThat(this.contract.amountOn(START)).isEqualTo(ordered);
		LocalDate secondTerm = this.contract.rule().term(2).firstDay();
		begin(2, secondTerm);
		assertThat(this.contract.amountOn(secondTerm.minusDays(1))).isEqualTo(ordered);
		assertThat(this.contract.amountOn(secondTerm)).isEqualTo(ordered + 3 * 100 + 3 * 100);
	}

	@Test
	void itsAmountIsTheSumOfItsLines() {
		assertThat(this.contract.amountOn(START)).isEqualTo(3 * 1500 + 3 * 200);
	}

	/** Given an active contract in its first term, 31 January to 28 February 2027. */
	@Nested
	class Schedule {

		private final LocalDate second = LocalDate.of(2027, 3, 1);

		private final ContractLine more = new ContractLine(1, "plan", "Plan", "ID", 5, 1400, List.of());

		@BeforeEach
		void itIsActive() {
			ContractTests.this.contract.awaitStart();
			begin(1, START);
		}

		@Test
		void theLinesOfAnyDayAreReadFromIt() {
			schedule(this.second, this.more);
			assertThat(quantityOn(START.minusDays(1))).isEqualTo(3);
			assertThat(quantityOn(this.second.minusDays(1))).isEqualTo(3);
			assertThat(quantityOn(this.second)).isEqualTo(5);
			assertThat(quantityOn(this.second.plusYears(3))).isEqualTo(5);
			assertThat(ContractTests.this.contract.versions()).extracting(ContractVersion::cause)
				.containsExactly("O-1", "A-1");
		}

		@Test
		void whatWasShownForTheFirstTermWithTheChangeIsNotPricedAnew() {
			schedule(this.second, this.more);
			begin(2, this.second);
			assertThat(ContractTests.this.contract.amountOn(this.second)).isEqualTo(5 * 1400);
			LocalDate third = ContractTests.this.contract.rule().term(3).firstDay();
			begin(3, third);
			assertThat(ContractTests.this.contract.amountOn(third)).isEqualTo(5 * 1500);
			assertThat(ContractTests.this.contract.versionOn(third).cause()).isEqualTo("C-1");
		}

		@Test
		void aChangeWithinATermKeepsThatTermsPricesAndTakesTheNextOnesThen() {
			schedule(START.plusDays(10), new ContractLine(1, "plan", "Plan", "ID", 5, 1500, List.of()));
			begin(2, this.second);
			assertThat(ContractTests.this.contract.amountOn(this.second)).isEqualTo(5 * 1600);
		}

		@Test
		void itIsAsBeforeWhenAChangeIsTakenBack() {
			schedule(this.second, this.more);
			ContractTests.this.contract.unschedule("A-1", this.second.minusDays(1));
			assertThat(quantityOn(this.second)).isEqualTo(3);
			assertThat(ContractTests.this.contract.versions()).hasSize(1);
		}

		@Test
		void whatIsInForceIsNotTakenBack() {
			schedule(this.second, this.more);
			assertThatIllegalStateException()
				.isThrownBy(() -> ContractTests.this.contract.unschedule("A-1", this.second));
		}

		@Test
		void nothingIsPlannedBehindWhatIsPlannedAlready() {
			schedule(this.second, this.more);
			assertThatIllegalStateException().isThrownBy(() -> schedule(START.plusDays(1), this.more));
		}

		@Test
		void linesThatItNeverHadAndNoLinesAreRefused() {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> schedule(this.second, new ContractLine(2, "plan", "Plan", "ID", 5, 1400, List.of())));
			assertThatIllegalArgumentException().isThrownBy(() -> schedule(this.second));
		}

		@Test
		void aContractThatDoesNotRunIsNotChanged() {
			Contract other = contract(line(START));
			assertThatIllegalStateException()
				.isThrownBy(() -> other.schedule(START, List.of(this.more), "A-1", Clock.systemUTC()));
		}

		@Test
		void itCanGoOnAfterAllUntilItHasEnded() {
			LocalDate lastDay = this.second.minusDays(1);
			ContractTests.this.contract.endOn(lastDay);
			ContractTests.this.contract.goOn();
			assertThat(ContractTests.this.contract.endDate()).isEmpty();
			ContractTests.this.contract.endOn(lastDay);
			ContractTests.this.contract.end(this.second);
			assertThatIllegalStateException().isThrownBy(ContractTests.this.contract::goOn);
		}

		@Test
		void itsLinesGoOnInASuccessorOfAnotherBillingPeriod() {
			Contract successor = ContractTests.this.contract.successor("C-2",
					new SuccessorContract(BillingPeriod.ANNUAL, this.second, List.of(this.more), "A-1"),
					Clock.systemUTC());
			assertThat(successor.predecessorNumber()).contains("C-1");
			assertThat(successor.status()).isEqualTo(ContractStatus.AWAITING_START);
			assertThat(successor.rule().term(1).lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
			assertThat(successor.begunBy()).isEqualTo("A-1");
		}

		private void schedule(LocalDate firstDay, ContractLine... lines) {
			ContractTests.this.contract.schedule(firstDay, List.of(lines), "A-1", Clock.systemUTC());
		}

		private int quantityOn(LocalDate day) {
			return ContractTests.this.contract.lineOn(day, 1).orElseThrow().quantity();
		}

	}

	@Test
	void itEndsUnstartedOnlyWhileItsStartIsAwaited() {
		assertThatIllegalStateException().isThrownBy(this.contract::endUnstarted);
		this.contract.awaitStart();
		this.contract.endUnstarted();
		assertThat(this.contract.isEndedUnstarted()).isTrue();
	}

}
