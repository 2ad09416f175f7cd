package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.PricedLine;

/** Quotes for tests that need no database, issued on 1 December 2026. */
final class QuoteFixture {

	static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

	static final LocalDate LAST_DAY = TODAY.plusDays(30);

	private QuoteFixture() {
	}

	static Quote quote(Addressee addressee, String companyName, List<PricedLine> lines) {
		return quote(addressee, companyName, "稟議用に作成", lines);
	}

	static Quote quote(String remarks, List<PricedLine> lines) {
		return quote(Addressee.COMPANY, "サンプル株式会社", remarks, lines);
	}

	private static Quote quote(Addressee addressee, String companyName, String remarks, List<PricedLine> lines) {
		return quote("Q-10000001", addressee, companyName, remarks, lines);
	}

	private static Quote quote(String number, Addressee addressee, String companyName, String remarks,
			List<PricedLine> lines) {
		QuoteCustomer customer = new QuoteCustomer(companyName, "1000005", "東京都千代田区丸の内1-2-3 サンプルビル5階", "情報システム部", "部長",
				"見本 花子", "ミホン ハナコ", "0312345679", "hanako@sample.example");
		return new Quote(number, new IssueQuote(1, 1, customer, addressee, "Zoom Workplaceほかの見積", remarks), "cart:1:1",
				lines, TODAY, LAST_DAY);
	}

	/** A quote with the longest texts that there are, written without a space. */
	static Quote ofLongWords(Addressee addressee, String letters) {
		QuoteCustomer customer = new QuoteCustomer(times(letters, 100), "1000005", times(letters, 200),
				times(letters, 100), times(letters, 100), times(letters, 50), "ミホン ハナコ", "0312345679",
				"hanako@sample.example");
		return new Quote("Q-10000001",
				new IssueQuote(1, 1, customer, addressee, times(letters, 60), times(letters, 300)), "cart:1:1",
				List.of(line(times(letters, 100), 99_999_999, 99_999, times(letters, 90))), TODAY, LAST_DAY);
	}

	private static String times(String letters, int length) {
		return letters.repeat(length).substring(0, length);
	}

	/**
	 * @param place of the quote among others, from which its number follows
	 */
	static Quote quote(int place) {
		return quote("Q-%d".formatted(10_000_001 + place), Addressee.COMPANY, "サンプル株式会社", null,
				List.of(line("A", 105, 1)));
	}

	static Quote quote(PricedLine... lines) {
		return quote(Addressee.COMPANY, "サンプル株式会社", List.of(lines));
	}

	/** A plan with options of those codes. */
	static PricedLine line(String name, long unitPrice, int quantity, String... options) {
		return new PricedLine("plan", name, "ライセンス", BillingPeriod.ANNUAL, LocalDate.of(2027, 1, 12), quantity,
				unitPrice,
				Stream.of(options).map((code) -> new LineOption(code, "Option " + code, "ライセンス", 1, 500)).toList());
	}

	/** Plans with two options each. */
	static List<PricedLine> plansWithOptions(int count) {
		return lines(count, "一", "二");
	}

	static List<PricedLine> lines(int count, String... options) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((i) -> line("Zoom Workplace ビジネス（年額）第%d号".formatted(i), 25_800L + i, 10 + i, options))
			.toList();
	}

}
