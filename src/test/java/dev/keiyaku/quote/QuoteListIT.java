package dev.keiyaku.quote;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.bench.Statements;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Listing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a company with quotes, when its members search them by ranges (store 5). */
class QuoteListIT extends StoreTest {

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\" class=\"number\">(Q-\\d+)</th>");

	private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2025, 12, 31);

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Quotes quotes;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Statements statements;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private String old;

	private String dear;

	@BeforeEach
	void aCompanyWithTwoQuotes() {
		this.customer = NewCustomer.of(this.store, "見積一覧株式会社");
		Quoting quoting = new Quoting(this.store);
		this.old = quoting.quote(this.customer, "zoom-workplace-pro-monthly");
		this.dear = quoting.quote(this.customer, "zoom-workplace-pro", "zoom-workplace-pro-monthly");
		this.database.update("update quote set issued_on = ? where number = ?", NEW_YEARS_EVE, this.old);
		this.database.update("update quote set issued_on = ? where number = ?", NEW_YEARS_EVE.plusDays(1), this.dear);
		this.client = this.customer.signIn(this.port);
	}

	@Test
	void rangesOfDaysAndAmountsHaveBothEndsAndAreCombined() {
		long little = total(this.old);
		long much = total(this.dear);

		assertThat(shown("?from=2025-12-31&to=2025-12-31")).containsExactly(this.old);
		assertThat(shown("?from=2026-01-01&to=2026/1/1")).containsExactly(this.dear);
		assertThat(shown("?from=2025-12-31&to=2026-01-01")).containsExactly(this.dear, this.old);
		assertThat(shown("?min=" + little + "&max=" + little)).containsExactly(this.old);
		assertThat(shown("?min=" + (little + 1) + "&max=" + much)).containsExactly(this.dear);
		assertThat(shown("?max=" + (little - 1))).isEmpty();
		assertThat(shown("?to=2026-01-01&min=" + much + "&status=ISSUED&q=" + typed("試験の見積")))
			.containsExactly(this.dear);
		assertThat(shown("?to=2025-12-31&min=" + much)).isEmpty();
		assertThat(this.client.get("/mypage/quotes.csv?from=2026-01-01").body()).startsWith("\uFEFF見積番号,発行日,")
			.contains(this.dear)
			.doesNotContain(this.old);
		assertThat(this.database.queryForList(
				"select number from documents where kind = 'QUOTE' and day = ? and amount = ? and partner like '見積試験%'",
				String.class, NEW_YEARS_EVE, little))
			.contains(this.old);
	}

	@Test
	void whatCannotBeSearchedForIsToldAtItsField() {
		assertThat(list("?to=2026-02-30").body()).contains("id=\"list-to-problem\"", "value=\"2026-02-30\"")
			.doesNotContain(this.old, "??");
		assertThat(list("?min=2&max=1").body()).contains("id=\"list-max-problem\"").doesNotContain(this.old, "??");
	}

	@Test
	void anotherCompanyFindsNothing() {
		PortalClient stranger = NewCustomer.of(this.store, "別の見積株式会社").signIn(this.port);

		assertThat(stranger.get("/mypage/quotes?from=2025-12-31&min=0").body()).doesNotContain(this.old, this.dear);
		assertThat(stranger.get("/mypage/quotes.csv?to=2026-01-01").body().lines()).hasSize(1);
	}

	@Test
	void aRangeCostsNoStatement() {
		Listing<Quote> listing = new Listing<>("quote", "/",
				List.of(ListColumn.number("quote.number", Quote::number).sortedBy("number", "number")), List.of(),
				List.of(ListRange.ofDays("issuedOn", "quote.issued-on"), ListRange.ofYen("total", "quote.total")),
				"number", "id");
		Map<String, String> ranges = Map.of("from", "2025-12-31", "to", "2026-01-01", "min", "1");
		assertThat(this.quotes.of(this.customer.companyId(), listing.read(ranges))).hasSize(2);

		assertThat(this.statements.of(() -> this.quotes.of(this.customer.companyId(), listing.read(ranges))))
			.isEqualTo(this.statements.of(() -> this.quotes.of(this.customer.companyId(), listing.read(Map.of()))));
	}

	private long total(String number) {
		return this.quotes.byNumber(number).total();
	}

	private List<String> shown(String query) {
		return ROW.matcher(list(query).body()).results().map((row) -> row.group(1)).toList();
	}

	private HttpResponse<String> list(String query) {
		HttpResponse<String> answer = this.client.get("/mypage/quotes" + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer;
	}

	private static String typed(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

}
