package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds of the sums and days of every quote (store 3.3). */
class QuoteAmountsTests {

	@Provide
	Arbitrary<PricedLine> lines() {
		Arbitrary<Integer> quantities = Arbitraries.integers().between(1, 9999);
		Arbitrary<List<LineOption>> options = Combinators.combine(Arbitraries.longs().between(0, 1_000_000), quantities)
			.as((price, quantity) -> new LineOption("option", "option", "ID", quantity, price))
			.list()
			.ofMaxSize(3);
		return Combinators.combine(Arbitraries.longs().between(0, 100_000_000), quantities, options)
			.as((price, quantity, chosen) -> new PricedLine("plan", "line", "ID", BillingPeriod.ANNUAL,
					QuoteFixture.TODAY, quantity, price, chosen));
	}

	@Property
	void taxIsRoundedDownOnceForTheWholeQuote(@ForAll @Size(min = 1, max = 200) List<@From("lines") PricedLine> lines) {
		Amounts amounts = Amounts.of(lines);
		long subtotal = Line.items(lines).stream().mapToLong(LineItem::amount).sum();
		assertThat(amounts.subtotal()).isEqualTo(subtotal);
		assertThat(amounts.tax()).isEqualTo(subtotal / 10);
		assertThat(amounts.total()).isEqualTo(subtotal + subtotal / 10);
		assertThat(amounts.tax())
			.isGreaterThanOrEqualTo(Line.items(lines).stream().mapToLong((item) -> item.amount() / 10).sum());
	}

	@Property
	void theOrderOfTheLinesDoesNotMatter(@ForAll @Size(min = 1, max = 50) List<@From("lines") PricedLine> lines) {
		List<PricedLine> backwards = IntStream.range(0, lines.size())
			.mapToObj((i) -> lines.get(lines.size() - 1 - i))
			.toList();
		assertThat(Amounts.of(backwards)).isEqualTo(Amounts.of(lines));
	}

	@Property
	void whatIsTooLargeIsRefusedAndNeverWrong(@ForAll @IntRange(min = 2) int quantity) {
		PricedLine line = QuoteFixture.line("huge", Long.MAX_VALUE / 2 + 1, quantity);
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(line::amount);
	}

	@Example
	void aLineWhoseOptionsMakeItTooLargeIsRefusedToo() {
		PricedLine line = new PricedLine("plan", "line", "ID", BillingPeriod.ANNUAL, QuoteFixture.TODAY, 1,
				Long.MAX_VALUE, List.of(new LineOption("option", "option", "ID", 1, 1)));
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(line::amountWithoutTax);
	}

	@Property(tries = 200)
	void theEarliestDayIsPossibleAndNoDayBeforeItIs(@ForAll @IntRange(max = 300) int day,
			@ForAll @IntRange(max = 20) int leadTime) {
		LocalDate today = LocalDate.of(2026, 1, 5).plusDays(day);
		StartDates dates = CatalogFixture.startDates(today.toString());
		Plan plan = CatalogFixture.plan(1, 9, leadTime);
		LocalDate earliest = dates.earliest(plan);
		assertThat(dates.refusal(plan, earliest)).isEmpty();
		today.datesUntil(earliest).forEach((before) -> assertThat(dates.refusal(plan, before)).isPresent());
	}

}
