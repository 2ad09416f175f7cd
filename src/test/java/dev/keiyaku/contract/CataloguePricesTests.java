package dev.keiyaku.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Given a plan whose price rises from 100 to 120 yen on 1 April 2027. */
class CataloguePricesTests {

	private final Catalog catalog = mock(Catalog.class);

	@ParameterizedTest
	@CsvSource({ "2027-03-31, 100", "2027-04-01, 120" })
	void aTermTakesThePriceOfItsFirstDayHoweverLateItIsBegun(LocalDate firstDay, long unitPrice) {
		Plan plan = CatalogFixture.plan(1, 99, 0);
		plan.price(
				List.of(new Price(LocalDate.parse("2026-01-01"), 100), new Price(LocalDate.parse("2027-04-01"), 120)));
		given(this.catalog.plan("board-light")).willReturn(Optional.of(plan));
		assertThat(new CataloguePrices(this.catalog)
			.of(new ContractLine("board-light", null, "Board Light", "seat", 3, 90), firstDay)).isEqualTo(unitPrice);
	}

	@Test
	void whatTheCatalogueNoLongerHasKeepsItsPrice() {
		LocalDate firstDay = LocalDate.parse("2027-04-01");
		assertThat(
				new CataloguePrices(this.catalog).of(new ContractLine("gone", null, "Gone", "seat", 3, 90), firstDay))
			.isEqualTo(90);
	}

}
