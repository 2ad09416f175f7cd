package dev.keiyaku.catalog;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Given a plan for 100 yen, for 120 from April 2027 and for 110 from July 2027. */
class PriceTest {

	private final Plan plan = CatalogFixture.plan(1, 99, 3);

	PriceTest() {
		this.plan.price(
				List.of(new Price(Plan.FROM_THE_BEGINNING, 100), price("2027-04-01", 120), price("2027-07-01", 110)));
	}

	private static Price price(String validFrom, long unitPrice) {
		return new Price(LocalDate.parse(validFrom), unitPrice);
	}

	@ParameterizedTest
	@CsvSource({ "1999-12-31, 100", "2027-03-31, 100", "2027-04-01, 120", "2027-06-30, 120", "2027-07-01, 110",
			"2099-01-01, 110" })
	void aPriceIsInForceFromItsFirstDayUntilTheNext(LocalDate day, long unitPrice) {
		assertThat(this.plan.unitPriceOn(day)).isEqualTo(unitPrice);
	}

	@Test
	void whatWasReadOnADayKnowsThePriceOfThatDayAndTheNext() {
		this.plan.readOn(LocalDate.parse("2027-03-31"));
		assertThat(this.plan.unitPrice()).isEqualTo(100);
		assertThat(this.plan.nextPrice()).contains(price("2027-04-01", 120));
		this.plan.readOn(LocalDate.parse("2027-07-01"));
		assertThat(this.plan.unitPrice()).isEqualTo(110);
		assertThat(this.plan.nextPrice()).isEmpty();
	}

	@Test
	void aPriceIsNeverNegativeAndADayHasOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> price("2027-04-01", -1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.plan.price(List.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.plan.price(List.of(price("2027-04-01", 1), price("2027-04-01", 2))));
	}

	@Test
	void theBillingPeriodOfAPlanStays() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.plan.sellUnder(new SaleConditions(BillingPeriod.ANNUAL, "seat", 100, 1, 9, 0)));
	}

}
