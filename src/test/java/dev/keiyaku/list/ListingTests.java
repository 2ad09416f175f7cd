package dev.keiyaku.list;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.keiyaku.store.TestTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.data.domain.Sort;

import static org.assertj.core.api.Assertions.assertThat;

class ListingTests {

	private static final Clock NIGHT_IN_JAPAN = Clock.fixed(Instant.parse("2026-11-30T15:30:00Z"),
			ZoneId.of("Asia/Tokyo"));

	private final Listing<Thing> listing = new Listing<>("thing", "/mypage/things",
			List.of(ListColumn.number("order.number", Thing::number).sortedBy("number", "number"),
					ListColumn.day("quote.issued-on", Thing::day).sortedBy("day", "issuedOn"),
					ListColumn.moment("order.ordered-at", Thing::moment),
					ListColumn.of("order.lines", (thing) -> new Cell.Names(thing.names(), "")),
					ListColumn.of("quote.title", (Thing thing) -> new Cell.Titled("件名", thing.names())).onlyOnPage(),
					ListColumn.yen("quote.tax", Thing::yen).headedWith(10).onlyInFile(),
					ListColumn.price("order.total", Thing::yen, (thing) -> "2,580円／月"),
					ListColumn.of("order.quote", (Thing thing) -> new Cell.Unbroken(List.of("2026年", "12月")))
						.inFile((thing) -> "2026-12"),
					ListColumn.status("order.status", "order.status", Thing::status),
					ListColumn.filed("order.end-user", (thing) -> "花子"),
					ListColumn.detail("order.detail", Thing::number)),
			List.of(ListFilter.of("status", "status", "thing.status", Thread.State.class),
					ListFilter.ofMonths("renewal", "renewalMonth", "thing.renewal")),
			List.of(ListRange.ofDays("issuedOn", "quote.issued-on"), ListRange.ofYen("total", "order.total")), "-day",
			"id");

	private ListQuery read(String q, String sort, String page) {
		Map<String, String> asked = new HashMap<>();
		asked.put("q", q);
		asked.put("sort", sort);
		asked.put("page", page);
		asked.values().removeIf(Objects::isNull);
		return this.listing.read(asked);
	}

	private ListQuery narrowed(String status, String renewal) {
		return this.listing.read(Map.of("status", status, "renewal", renewal, "q", "a"));
	}

	@Test
	void aListIsSortedAsUsualUnlessAskedOtherwise() {
		assertThat(read(null, null, null).pageable().getSort())
			.isEqualTo(Sort.by(Sort.Direction.DESC, "issuedOn", "id"));
		assertThat(read(null, "number", null).pageable().getSort())
			.isEqualTo(Sort.by(Sort.Direction.ASC, "number", "id"));
	}

	@Test
	void nothingElseReachesTheDatabase() {
		assertThat(read(null, "companyId; drop table", null).sort()).isEqualTo("-day");
		assertThat(read(null, "issuedOn", null).sort()).isEqualTo("-day");
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "3, 2", "0, 0", "-5, 0", "x, 0", "99999999999, 0" })
	void aPageThatCannotBeIsTheFirst(String page, int number) {
		assertThat(read(null, null, page).pageable().getPageNumber()).isEqualTo(number);
	}

	@Test
	void linksKeepSearchAndSort() {
		ListQuery query = read("見積 &a", "number", "2");
		assertThat(query.address()).isEqualTo("/mypage/things?q=%E8%A6%8B%E7%A9%8D%20%26a&sort=number");
		assertThat(query.sortedBy("number")).endsWith("&sort=-number");
		assertThat(query.sortedBy("day")).endsWith("&sort=day");
		assertThat(query.direction("number")).isEqualTo("ascending");
		assertThat(query.direction("day")).isNull();
	}

	@Test
	void filtersNarrowTheListAndStayInItsLinks() {
		ListQuery query = narrowed("BLOCKED", "12");
		assertThat(query.wanted()).containsOnly(Map.entry("status", Thread.State.BLOCKED),
				Map.entry("renewalMonth", 12));
		assertThat(query.address()).isEqualTo("/mypage/things?q=a&status=BLOCKED&renewal=12");
		assertThat(query.sortedBy("day")).startsWith("/mypage/things?q=a&status=BLOCKED&renewal=12&sort=");
		assertThat(query.fileAddress()).isEqualTo("/mypage/things.csv?q=a&status=BLOCKED&renewal=12");
		assertThat(query.isForAll()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "'',''", "blocked, 13", "companyId, 0", "1 or 1=1, x" })
	void whatIsNoValueOfAFilterNarrowsNothing(String status, String renewal) {
		ListQuery query = narrowed(status, renewal);
		assertThat(query.wanted()).isEmpty();
		assertThat(query.address()).isEqualTo("/mypage/things?q=a");
	}

	@Test
	void rangesStayInLinksAsTheStoreWritesThem() {
		ListQuery query = this.listing.read(Map.of("from", "２０２６年２月１日", "to", "2026/2/28", "min", "￥1,000", "max",
				"２０００円", "status", "BLOCKED", "sort", "number", "page", "3"));

		assertThat(query.isRefused()).isFalse();
		assertThat(query.isForAll()).isFalse();
		assertThat(query.address())
			.isEqualTo("/mypage/things?status=BLOCKED&from=2026-02-01&to=2026-02-28&min=1000&max=2000&sort=number");
		assertThat(query.fileAddress()).startsWith("/mypage/things.csv?status=BLOCKED&from=2026-02-01&to=");
		assertThat(query.sortedBy("day")).contains("from=2026-02-01", "max=2000", "sort=day");
		assertThat(this.listing.read(Map.of("from", " ", "max", "")).isForAll()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-29", "2026/11/29", "2026.11.29", "２０２６／１１／２９", "2026年11月29日", "20261129", "R8/11/29",
			"令和8年11月29日", "2026ー11ー29" })
	void aDayIsReadAsPeopleWriteIt(String typed) {
		assertThat(this.listing.read(Map.of("from", typed)).ranges().get(0).from().text()).isEqualTo("2026-11-29");
	}

	@ParameterizedTest
	@CsvSource({ "from, 2026-02-31", "to, 2026-13-01", "from, 11/29/2026", "from, 昨日", "from, 0000-01-01",
			"from, '2026-01-01&x={y}'", "min, 千円", "max, -5", "max, 10.5", "min, 9999999999999999", "min, 1e3" })
	void whatCannotBeReadIsToldAtItsFieldAndStaysThere(String key, String typed) {
		ListQuery query = this.listing.read(Map.of(key, typed, "q", "a"));

		assertThat(query.isRefused()).isTrue();
		assertThat(query.ranges().stream().flatMap((range) -> range.ends().stream()))
			.filteredOn((end) -> end.problem() != null)
			.singleElement()
			.satisfies((end) -> assertThat(end.key()).isEqualTo(key))
			.satisfies((end) -> assertThat(end.text()).isEqualTo(typed))
			.satisfies((end) -> assertThat(end.isRead()).isFalse())
			.satisfies((end) -> assertThat(end.problem()).startsWith("list.range.unread."));
		assertThat(query.address()).startsWith("/mypage/things?q=a&" + key + "=").doesNotContain("&x=", "{");
	}

	@ParameterizedTest
	@CsvSource({ "from, 2026-12-02, to, 2026-12-01, DAY", "min, 1001, max, 1000, YEN" })
	void endsTheWrongWayRoundAreToldAtTheSecond(String first, String from, String second, String to, RangeKind kind) {
		ListQuery query = this.listing.read(Map.of(first, from, second, to));
		AskedRange asked = query.ranges()
			.stream()
			.filter((range) -> range.range().kind() == kind)
			.findFirst()
			.orElseThrow();

		assertThat(asked.from().problem()).isNull();
		assertThat(asked.to()).isEqualTo(new RangeEnd(second, to, asked.to().value(), "list.range.turned." + kind));
		assertThat(this.listing.read(Map.of(first, from, second, from)).isRefused()).as("one value is a range")
			.isFalse();
	}

	@Test
	void aListWithoutRangesDoesNotKnowThem() {
		Listing<Thing> plain = new Listing<>("thing", "/mypage/things", this.listing.columns(), List.of(), "-day",
				"id");

		assertThat(plain.read(Map.of("from", "x", "min", "y")).isForAll()).isTrue();
	}

	@Test
	void aColumnIsOnThePageAndInTheFileUnlessItSaysOtherwise() {
		assertThat(this.listing.shown()).extracting(ListColumn::heading)
			.containsExactly("order.number", "quote.issued-on", "order.ordered-at", "order.lines", "quote.title",
					"order.total", "order.quote", "order.status", "order.detail");
		assertThat(this.listing.file(List.of(), TestTexts.at(NIGHT_IN_JAPAN)).titles()).containsExactly("注文番号", "発行日",
				"注文日時", "ご注文の商品", "消費税（10%）", "合計（税込）", "見積番号", "状況", "利用者情報");
	}

	@Test
	void theFileSaysTheSameAsThePageUnadorned() {
		Thing thing = new Thing("O-1", LocalDate.of(2026, 12, 1), NIGHT_IN_JAPAN.instant(), List.of("本体", "監視"), 2_580,
				State.REQUESTED);
		assertThat(this.listing.file(List.of(thing), TestTexts.at(NIGHT_IN_JAPAN)).rows()).singleElement()
			.isEqualTo(
					List.of("O-1", "2026-12-01", "2026-12-01 00:30", "本体、監視", "2580", "2580", "2026-12", "申請", "花子"));
	}

	private record Thing(String number, LocalDate day, Instant moment, List<String> names, long yen, State status) {
	}

	private enum State {

		REQUESTED

	}

}
