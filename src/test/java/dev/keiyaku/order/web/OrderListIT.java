package dev.keiyaku.order.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.bench.Statements;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Listing;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderCopies;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a company with orders, when its members look through them (store 5.1). */
class OrderListIT extends ProcessTest {

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\" class=\"number\">(O-\\d+)</th>");

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Statements statements;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private String monthly;

	private String annual;

	@BeforeEach
	void aCompanyWithTwoOrders() {
		this.customer = NewCustomer.of(this.store, "一覧商事株式会社");
		SignedInMember member = SignedInMember.of(this.members.byId(this.customer.memberId()));
		this.monthly = this.given.order(member, Placing.monthly(1, this.today.plusDays(7)));
		this.annual = this.given.order(member, Placing.annual(2, this.today.plusDays(7)));
		this.client = this.customer.signIn(this.port);
	}

	@Test
	void theNewestComesFirstAndTheColumnsTurnTheOrder() {
		assertThat(shown("")).containsExactly(this.annual, this.monthly);
		assertThat(shown("?sort=number")).containsExactly(this.monthly, this.annual);
		assertThat(shown("?sort=total")).containsExactly(this.monthly, this.annual);
		assertThat(shown("?sort=-total")).containsExactly(this.annual, this.monthly);
		assertThat(list("?sort=total").body()).contains("aria-sort=\"ascending\"", "sort=-total").doesNotContain("??");
	}

	@Test
	void itFindsByNumberProductAndUserHoweverTheyAreTyped() {
		assertThat(shown("?q=" + this.monthly)).containsExactly(this.monthly);
		assertThat(shown("?q=" + this.monthly.toLowerCase().replace("-", ""))).containsExactly(this.monthly);
		assertThat(shown("?q=" + typed("ｚｏｏｍ （月額）"))).containsExactly(this.monthly);
		assertThat(shown("?q=" + typed("花子 本社 総務"))).isEmpty();
		assertThat(shown("?q=" + typed("試験 一郎 本社 総務"))).containsExactly(this.annual, this.monthly);
		assertThat(list("?q=%25").body()).contains("条件に一致するものは見つかりませんでした");
	}

	@Test
	void aStatusNarrowsItAndAnUnknownOneDoesNot() {
		complete(this.annual, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));

		assertThat(shown("?status=ACCEPTED")).containsExactly(this.annual);
		assertThat(shown("?status=REQUESTED")).containsExactly(this.monthly);
		assertThat(shown("?status=CANCELLED")).isEmpty();
		assertThat(shown("?status=NONE")).containsExactly(this.annual, this.monthly);
		assertThat(list("?status=ACCEPTED").body()).contains("orders.csv?status=ACCEPTED",
				"/mypage/orders?status=ACCEPTED&amp;sort=number");
	}

	@Test
	void aRangeOfDaysHasWholeDaysOfJapanAndBothEnds() {
		orderedAt(this.monthly, "2026-02-28T23:59:59.999+09:00");
		orderedAt(this.annual, "2026-03-01T00:00:00+09:00");

		assertThat(shown("?from=2026-02-28&to=2026-02-28")).containsExactly(this.monthly);
		assertThat(shown("?from=2026-03-01&to=2026-03-01")).containsExactly(this.annual);
		assertThat(shown("?from=2026-03-01")).containsExactly(this.annual);
		assertThat(shown("?to=2026-02-28")).containsExactly(this.monthly);
		assertThat(shown("?from=2026-02-28&to=2026-03-01")).containsExactly(this.annual, this.monthly);
		assertThat(shown("?from=2026-03-02")).isEmpty();
		assertThat(shown("?to=" + typed("２０２６年２月２８日"))).containsExactly(this.monthly);
		assertThat(this.database.queryForList("""
				select number from documents where kind = 'ORDER' and day = '2026-02-28' and amount = 2838
				and partner_number = (select number from company where id = ?)""", String.class,
				this.customer.companyId()))
			.containsExactly(this.monthly);
	}

	private void orderedAt(String number, String moment) {
		this.database.update("update customer_order set ordered_at = cast(? as timestamptz) where number = ?", moment,
				number);
	}

	@Test
	void aRangeOfAmountsHasBothEndsAndIsCombinedWithAllElse() {
		assertThat(shown("?min=2838&max=2838")).containsExactly(this.monthly);
		assertThat(shown("?min=2839")).containsExactly(this.annual);
		assertThat(shown("?max=56759")).containsExactly(this.monthly);
		assertThat(shown("?min=2838&max=" + typed("５６，７６０円"))).containsExactly(this.annual, this.monthly);
		String day = "&from=%s&to=%s".formatted(this.today, this.today);
		assertThat(shown("?min=2838" + day)).containsExactly(this.annual, this.monthly);
		assertThat(shown("?min=2839&status=REQUESTED&q=" + typed("Zoom 試験") + day)).containsExactly(this.annual);
		assertThat(shown("?min=2839&status=ACCEPTED" + day)).isEmpty();
		assertThat(shown("?min=2839&q=" + this.monthly + day)).isEmpty();
		assertThat(shown("?min=2839&to=" + this.today.minusDays(1))).isEmpty();
		assertThat(list("?min=2838" + day).body())
			.contains("orders.csv?from=", "&amp;min=2838&amp;sort=number", "検索条件をクリア")
			.doesNotContain("??");
		assertThat(this.client.get("/mypage/orders.csv?min=2839" + day).body()).startsWith("\uFEFF注文番号,注文日時,")
			.contains(this.annual)
			.doesNotContain(this.monthly);
	}

	@Test
	void whatCannotBeSearchedForIsToldAtItsFieldAndFindsNothing() {
		String query = "?q=zoom&from=2026-02-31&to=" + this.today + "&min=" + typed("千円");

		String page = list(query).body();

		assertThat(page)
			.contains("value=\"2026-02-31\"", "value=\"千円\"", "value=\"zoom\"", "value=\"" + this.today + "\"")
			.contains("aria-describedby=\"list-from-problem\"", "id=\"list-from-problem\"", "実際にある日を入力してください",
					"id=\"list-min-problem\"", "0以上の整数で入力してください", "入力された条件では検索できません")
			.doesNotContain("list-to-problem", "CSVをダウンロード", this.monthly, "??");
		HttpResponse<String> file = this.client.get("/mypage/orders.csv" + query);
		assertThat(file.statusCode()).isEqualTo(303);
		assertThat(file.headers().firstValue("Location").orElseThrow())
			.contains("/mypage/orders?q=zoom&from=2026-02-31&")
			.contains("&min=%E5%8D%83%E5%86%86");
		assertThat(list("?from=2026-03-02&to=2026-03-01").body()).contains("終わりの日が始めの日より前です")
			.doesNotContain(this.monthly);
		assertThat(list("?min=10&max=9").body()).contains("上限の金額が下限より小さくなっています").doesNotContain(this.monthly);
		assertThat(list("?from=%3Cscript%3E").body()).contains("value=\"&lt;script&gt;\"");
	}

	@Test
	void theFileHasWhatTheListHasAndNoFormula() {
		this.database.update("""
				update order_line set name = '=HYPERLINK("https://evil.example")'
				where order_id = (select id from customer_order where number = ?)""", this.annual);

		HttpResponse<String> file = this.client.get("/mypage/orders.csv");

		assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
		assertThat(file.body()).startsWith("\uFEFF注文番号,注文日時,ご注文の商品,数量,")
			.contains("小計（税抜）,消費税（10%）", "2ライセンス")
			.contains(this.monthly + ",", "\"'=HYPERLINK(\"\"https", "申請", "2838")
			.doesNotContain("??", ",=HYPERLINK");
		assertThat(this.client.get("/mypage/orders.csv?q=" + this.monthly).body()).contains(this.monthly)
			.doesNotContain(this.annual);
	}

	@Test
	void manyOrdersComeInPagesAndCostNoMoreStatements() {
		Listing<Order> listing = new Listing<>("order", "/",
				List.of(ListColumn.number("order.number", Order::number).sortedBy("number", "number")), List.of(),
				List.of(ListRange.ofMoments("orderedAt", "order.ordered-on", ZoneId.of("Asia/Tokyo")),
						ListRange.ofYen("total", "order.total")),
				"number", "id");
		Runnable reading = () -> this.orders
			.of(this.customer.companyId(), listing.read(Map.of("from", "2020-01-01", "min", "1")))
			.forEach((order) -> assertThat(order.lines()).isNotEmpty());
		reading.run();
		long few = this.statements.of(reading);
		OrderCopies.add(this.database, this.monthly, 43);

		assertThat(shown("?page=1")).hasSize(20).startsWith(this.annual, this.monthly);
		assertThat(shown("?page=3")).hasSize(5);
		assertThat(shown("?page=4")).as("behind the last page").isEqualTo(shown("?page=3"));
		assertThat(Stream.of(1, 2, 3).flatMap((page) -> shown("?sort=total&page=" + page).stream()))
			.doesNotHaveDuplicates()
			.hasSize(45);
		assertThat(list("?status=ACCEPTED&page=2").body()).contains("全43件のうち21件目から40件目",
				"/mypage/orders?status=ACCEPTED&amp;page=3");
		assertThat(this.client.get("/mypage/orders.csv").body().lines()).hasSize(46);
		assertThat(this.statements.of(reading)).isEqualTo(few + 1).as("and one that counts").isLessThan(4);
	}

	@Test
	void anotherCompanyFindsNothingAndAVisitorSignsIn() {
		PortalClient stranger = NewCustomer.of(this.store, "別の一覧株式会社").signIn(this.port);
		String searched = "?q=" + this.monthly;
		String ranged = "?from=2020-01-01&to=2099-12-31&min=0&max=999999999";

		assertThat(stranger.get("/mypage/orders").body()).contains("ご注文はまだありません").doesNotContain(this.monthly);
		assertThat(ROW.matcher(stranger.get("/mypage/orders" + searched).body()).find()).isFalse();
		assertThat(ROW.matcher(stranger.get("/mypage/orders" + ranged).body()).find()).isFalse();
		assertThat(stranger.get("/mypage/orders.csv").body().lines()).hasSize(1);
		assertThat(stranger.get("/mypage/orders.csv" + ranged).body().lines()).hasSize(1);
		assertThat(stranger.get("/mypage/orders/" + this.monthly).statusCode()).isEqualTo(404);
		Stream.of("/mypage/orders", "/mypage/orders.csv")
			.forEach((path) -> assertThat(
					new PortalClient(this.port).get(path).headers().firstValue("Location").orElseThrow())
				.endsWith("/login"));
	}

	private List<String> shown(String query) {
		return ROW.matcher(list(query).body()).results().map((row) -> row.group(1)).toList();
	}

	private HttpResponse<String> list(String query) {
		HttpResponse<String> answer = this.client.get("/mypage/orders" + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer;
	}

	private static String typed(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

}
