package dev.keiyaku.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Given a plan whose price rises from 100 to 120 yen on 1 April 2027, with an option at
 * 30 yen.
 */
class CataloguePricesTests {

	private final Catalog catalog = mock(Catalog.class);

	@BeforeEach
	void thePlan() {
		Plan plan = CatalogFixture.plan(1, 99, 0);
		plan.price(
				List.of(new Price(LocalDate.parse("2026-01-01"), 100), new Price(LocalDate.parse("2027-04-01"), 120)));
		plan.offer(new PlanOption("large", "Large", "", 30, OptionQuantity.single(), Set.of(), Set.of()));
		given(this.catalog.plan("board-light")).willReturn(Optional.of(plan));
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-31, 100", "2027-04-01, 120" })
	void aTermTakesThePriceOfItsFirstDayHoweverLateItIsBegun(LocalDate firstDay, long unitPrice) {
		assertThat(priced(line("board-light"), firstDay).unitPrice()).isEqualTo(unitPrice);
	}

	@Test
	void whatTheCatalogueNoLongerHasKeepsItsPrice() {
		LocalDate firstDay = LocalDate.parse("2027-04-01");
		assertThat(priced(line("gone"), firstDay)).isEqualTo(line("gone"));
	}

	@Test
	void anOptionTakesItsOwnPriceAndKeepsItsQuantity() {
		ContractLine line = line("board-light", new LineOption("large", "Large", "set", 5, 20),
				new LineOption("gone", "Gone", "set", 2, 10));
		assertThat(priced(line, LocalDate.parse("2027-04-01")).options()).containsExactly(
				new LineOption("large", "Large", "set", 5, 30), new LineOption("gone", "Gone", "set", 2, 10));
	}

	private ContractLine priced(ContractLine line, LocalDate firstDay) {
		return new CataloguePrices(this.catalog).on(firstDay, line);
	}

	private static ContractLine line(String planCode, LineOption... options) {
		return new ContractLine(1, planCode, "Board Light", "seat", 3, 90, List.of(options));
	}

}
