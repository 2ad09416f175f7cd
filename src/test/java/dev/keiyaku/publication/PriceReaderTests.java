package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Price;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Given a price of 100 yen since 2026 and 120 from April 2027, on 24 November 2026. */
class PriceReaderTests {

	private static final List<Price> BEFORE = List.of(price("2026-01-01", 100), price("2027-04-01", 120));

	private final Problems problems = new Problems();

	private final PriceReader reader = new PriceReader(this.problems, LocalDate.parse("2026-11-24"));

	private static Price price(String from, long yen) {
		return new Price(LocalDate.parse(from), yen);
	}

	private static Map<String, Entry> fields(String... pairs) {
		Map<String, Entry> fields = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			fields.put(pairs[i], new Entry(i + 1, pairs[i + 1]));
		}
		return fields;
	}

	private List<Price> read(List<Price> before, String... pairs) {
		return this.reader.of(new Entry(1, ""), fields(pairs), before);
	}

	@Test
	void aNewPriceIsAddedAndOneOfTheSameDayReplaced() {
		assertThat(read(BEFORE, "price", "90", "from", "2026-12-01")).containsExactly(price("2026-01-01", 100),
				price("2026-12-01", 90), price("2027-04-01", 120));
		assertThat(read(BEFORE, "price", "130", "from", "2027-04-01")).containsExactly(price("2026-01-01", 100),
				price("2027-04-01", 130));
		assertThat(read(BEFORE, "price", "95")).contains(price("2026-11-24", 95));
		assertThat(this.problems.areNone()).isTrue();
	}

	@Test
	void thePastIsNotChanged() {
		read(BEFORE, "price", "90", "from", "2026-11-23");
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(3, "price-in-the-past"));
	}

	@Test
	void aListReplacesWhatIsKnownFromTodayOn() {
		Entry list = new Entry(1, List.of(new Entry(1, fields("from", "2026-01-01", "price", "80")),
				new Entry(2, fields("from", "2028-01-01", "price", "150"))));
		assertThat(this.reader.schedule(list, BEFORE)).containsExactly(price("2026-01-01", 100),
				price("2026-11-24", 80), price("2028-01-01", 150));
	}

	@Test
	void aListThatBeginsLaterLeavesWhatIsKnownUntilThen() {
		Entry list = new Entry(1, List.of(new Entry(1, fields("from", "2028-01-01", "price", "150"))));
		assertThat(this.reader.schedule(list, BEFORE)).containsExactly(price("2026-01-01", 100),
				price("2027-04-01", 120), price("2028-01-01", 150));
		Entry earlier = new Entry(1, List.of(new Entry(1, fields("from", "2027-02-01", "price", "150"))));
		assertThat(this.reader.schedule(earlier, BEFORE)).containsExactly(price("2026-01-01", 100),
				price("2027-02-01", 150));
		assertThat(this.problems.areNone()).isTrue();
	}

	@Test
	void whatContradictsItselfIsRefused() {
		assertThat(read(BEFORE, "price", "90", "prices", "x")).isEqualTo(BEFORE);
		assertThat(read(BEFORE, "name", "x", "from", "2026-12-01")).isEqualTo(BEFORE);
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(1, "price-and-prices"), tuple(3, "from-without-price"));
	}

	@Test
	void aMistypedFieldOfAPriceIsRefusedWithItsLine() {
		Entry list = new Entry(1, List.of(new Entry(1, fields("form", "2028-01-01", "price", "150"))));
		this.reader.schedule(list, BEFORE);
		this.reader.of(new Entry(1, ""), Map.of("price", list), BEFORE);
		OptionPrices.in(
				new Entry(
						7, List
							.of(new Entry(7,
									Map.of("option", new Entry(7, "extra"), "price", new Entry(8, "30"), "form",
											new Entry(9, "2028-01-01"))))),
				List.of(extra()), this.reader, this.problems);
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(1, "field"), tuple(1, "field"), tuple(9, "field"));
	}

	@Test
	void anOptionWithoutAPriceHasNone() {
		OptionPrices.in(new Entry(7, List.of(new Entry(7, Map.of("option", new Entry(7, "extra"))))), List.of(extra()),
				this.reader, this.problems);
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule).containsExactly(tuple(7, "yen"));
	}

	private static OptionValue extra() {
		return new OptionValue("extra", "x", "x", BEFORE, OptionQuantity.single(), Set.of(), Set.of());
	}

	@Test
	void aListNamesEachDayOnce() {
		Entry list = new Entry(1, List.of(new Entry(1, fields("from", "2028-01-01", "price", "150")),
				new Entry(2, fields("from", "2028-01-01", "price", "160"))));
		this.reader.schedule(list, BEFORE);
		assertThat(this.problems.inOrder()).extracting(Problem::rule).containsExactly("twice");
	}

	@Test
	void aYearFarAwayIsNoDay() {
		read(BEFORE, "price", "90", "from", "+999999999-01-01");
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule).containsExactly(tuple(3, "day"));
	}

	@Test
	void aPriceIsWholeYen() {
		for (String odd : List.of("-1", "1.5", "1,000", "", "１００", "10000000000", "=1+1", "${1}")) {
			Problems found = new Problems();
			new PriceReader(found, LocalDate.parse("2026-11-24")).of(new Entry(1, ""), fields("price", odd), BEFORE);
			assertThat(found.inOrder()).as(odd).extracting(Problem::rule).containsExactly("yen");
		}
	}

	@Test
	void whatIsNewNeedsAPrice() {
		read(List.of(), "name", "x");
		assertThat(this.problems.inOrder()).extracting(Problem::rule).containsExactly("missing");
	}

}
