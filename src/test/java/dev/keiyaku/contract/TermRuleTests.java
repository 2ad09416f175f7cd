package dev.keiyaku.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.BillingPeriod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** First and last days of terms (store, "Terms and dates"). */
class TermRuleTests {

	@Test
	void aMonthlyContractOfThe31stKeepsToItsStartDate() {
		TermRule rule = new TermRule(LocalDate.of(2027, 1, 31), BillingPeriod.MONTHLY);
		assertThat(lastDays(rule, 4)).containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 30),
				LocalDate.of(2027, 4, 30), LocalDate.of(2027, 5, 30));
	}

	@Test
	void anAnnualContractOfALeapDayEndsOnThe28thUntilTheNextLeapYear() {
		TermRule rule = new TermRule(LocalDate.of(2028, 2, 29), BillingPeriod.ANNUAL);
		assertThat(lastDays(rule, 4)).containsExactly(LocalDate.of(2029, 2, 28), LocalDate.of(2030, 2, 28),
				LocalDate.of(2031, 2, 28), LocalDate.of(2032, 2, 28));
	}

	@Test
	void eachTermBeginsOnTheDayAfterTheOneBefore() {
		TermRule rule = new TermRule(LocalDate.of(2027, 1, 31), BillingPeriod.MONTHLY);
		IntStream.range(1, 60)
			.forEach(number -> assertThat(rule.term(number + 1).firstDay())
				.isEqualTo(rule.term(number).lastDay().plusDays(1)));
	}

	@Test
	void theTermOfADayContainsIt() {
		TermRule rule = new TermRule(LocalDate.of(2027, 1, 31), BillingPeriod.MONTHLY);
		assertThat(rule.termOn(LocalDate.of(2027, 3, 30)).number()).isEqualTo(2);
		assertThat(rule.termOn(LocalDate.of(2027, 3, 31)).number()).isEqualTo(3);
	}

	@Test
	void theRenewalMonthIsTheMonthOfTheLastDay() {
		TermRule rule = new TermRule(LocalDate.of(2027, 4, 1), BillingPeriod.ANNUAL);
		assertThat(rule.term(1).renewalMonth()).isEqualTo(YearMonth.of(2028, 3));
	}

	@Test
	void thereIsNoTermBeforeTheFirst() {
		TermRule rule = new TermRule(LocalDate.of(2027, 4, 1), BillingPeriod.ANNUAL);
		assertThatIllegalArgumentException().isThrownBy(() -> rule.term(0));
	}

	private static List<LocalDate> lastDays(TermRule rule, int terms) {
		return IntStream.rangeClosed(1, terms).mapToObj(rule::term).map(Term::lastDay).toList();
	}

}
