package dev.keiyaku.catalog;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AmountsTest {

	private record Line(long amountWithoutTax, int taxRate) implements Amounts.Taxed {
	}

	private static Amounts amounts(long... lines) {
		return Amounts.of(Arrays.stream(lines).mapToObj((line) -> new Line(line, 10)).toList());
	}

	@Test
	void taxIsRoundedDownOnceForTheWholeDocument() {
		Amounts amounts = amounts(105, 105, 105);
		assertThat(amounts.subtotal()).isEqualTo(315);
		assertThat(amounts.tax()).isEqualTo(31);
		assertThat(amounts.total()).isEqualTo(346);
	}

	@Test
	void eachRateIsRoundedOnItsOwn() {
		Amounts amounts = Amounts.of(List.of(new Line(105, 10), new Line(113, 8), new Line(104, 10)));
		assertThat(amounts.taxes()).containsExactly(new Amounts.Tax(8, 113, 9), new Amounts.Tax(10, 209, 20));
		assertThat(amounts.total()).isEqualTo(322 + 29);
	}

	@Test
	void nothingCostsNothing() {
		assertThat(amounts()).isEqualTo(new Amounts(0, List.of()));
		assertThat(amounts().total()).isZero();
	}

	@Test
	void sumsTooLargeToHoldAreRefusedInsteadOfWrappingAround() {
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> amounts(Long.MAX_VALUE, 1));
	}

}
