package dev.keiyaku.order.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.bench.Statements;
import dev.keiyaku.list.ListColumn;
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
				"number", "id");
		Runnable reading = () -> this.orders.of(this.customer.companyId(), listing.read(Map.of()))
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

		assertThat(stranger.get("/mypage/orders").body()).contains("ご注文はまだありません").doesNotContain(this.monthly);
		assertThat(ROW.matcher(stranger.get("/mypage/orders" + searched).body()).find()).isFalse();
		assertThat(stranger.get("/mypage/orders.csv").body().lines()).hasSize(1);
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
