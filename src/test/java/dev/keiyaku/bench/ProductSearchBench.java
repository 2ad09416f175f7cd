package dev.keiyaku.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.ProductQuery;
import dev.keiyaku.catalog.ProductSort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The search (store 3.1) in a catalogue of 10,000 plans, with facet counts and the twelve
 * products of the page, each with its plans. Target: p95 under 50 ms.
 */
class ProductSearchBench extends StoreTest {

	private static final int PRODUCTS = 2500;

	private static final int PLANS_EACH = 4;

	private static final int TIMES = 300;

	private static final int PAGES = 2000;

	private static final int CLIENTS = 4;

	private static final List<String> KEYWORDS = List.of("クラウド", "ｸﾗｳﾄﾞ 会計", "電子契約", "サーバー 監視", "バックアップ", "ずーむ",
			"セキュリティー", "安心", "ワーク 12", "人事");

	private static final List<String> MISTYPED = List.of("ばつくあっぷ", "せきゅりてい 監規", "zomo", "worplace", "みさこぼーど");

	@Autowired
	private Catalog catalog;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcConnectionDetails connection;

	@Autowired
	private Statements statements;

	@Value("${server.port}")
	private int port;

	@BeforeEach
	void tenThousandPlans() {
		this.database.execute("""
				insert into product (code, name, maker_id, category_id, summary, description, effects, tags, featured,
				  position)
				select 'bench-' || n,
				  (array['クラウド', 'スマート', 'あんしん', 'かんたん', 'ワーク'])[n %% 5 + 1]
				  || (array['会計', '人事', '電子契約', 'サーバー監視', 'バックアップ', 'セキュリティ', '会議'])[n %% 7 + 1] || ' ' || n,
				  (select id from maker order by id offset n %% 15 limit 1),
				  (select id from category order by id offset n %% 8 limit 1),
				  '中小企業の業務を支えるサービス' || n || 'です。',
				  repeat('導入から運用までを支援し、安心してお使いいただけます。画面の上で設定を変えられます。', 6),
				  array[(array['ペーパーレス化', 'テレワーク推進', '属人化の解消', '情報漏えい対策'])[n %% 4 + 1]],
				  array[(array['SSO対応', 'モバイル対応', '国内データセンター'])[n %% 3 + 1],
				  (array['無料サポート', '日本語サポート'])[n %% 2 + 1]], false, 1000 + n
				from generate_series(1, %d) n""".formatted(PRODUCTS));
		this.database.execute("""
				insert into plan (code, product_id, name, summary, billing_period, unit, minimum_quantity,
				  maximum_quantity, lead_time_days, service_terms_id, position, withdrawn, version)
				select p.code || '-' || n, p.id, p.name || ' プラン' || n, '標準的な構成です。',
				  case when n %% 2 = 0 then 'ANNUAL' else 'MONTHLY' end, 'ユーザー', 1, 999, 3,
				  (select min(id) from service_terms), n, false, 0
				from product p, generate_series(1, %d) n where p.code like 'bench-%%'""".formatted(PLANS_EACH));
		this.database.execute("""
				insert into plan_prices (plan_id, valid_from, unit_price)
				select id, date '2020-01-01', 500 + id % 9000 from plan where code like 'bench-%'""");
		this.database.execute("analyze");
	}

	@AfterEach
	void leaveTheShelfAsItWas() {
		this.transaction.executeWithoutResult((status) -> {
			this.database.update(
					"delete from plan_prices where plan_id in " + "(select id from plan where code like 'bench-%')");
			this.database.update("delete from plan where code like 'bench-%'");
			this.database.update("delete from product where code like 'bench-%'");
		});
	}

	@Test
	void search() {
		Stopwatch stopwatch = new Stopwatch(
				"Search in %,d plans of %,d products (embedded PostgreSQL)".formatted(PRODUCTS * PLANS_EACH, PRODUCTS));
		stopwatch.time("keyword", TIMES, (n) -> find(KEYWORDS, n, "", List.of(), ProductSort.RECOMMENDED));
		stopwatch.time("keyword, category, two tags, by price", TIMES,
				(n) -> find(KEYWORDS, n, "accounting", List.of("モバイル対応", "無料サポート"), ProductSort.PRICE));
		stopwatch.time("no keyword, by name", TIMES, (n) -> find(List.of(""), n, "", List.of(), ProductSort.NAME));
		stopwatch.time("mistyped keyword", TIMES, (n) -> find(MISTYPED, n, "", List.of(), ProductSort.RECOMMENDED));
		stopwatch.time("the first search after a change of the shelf", 20, (n) -> {
			this.database.update("update category set name = name");
			find(KEYWORDS, n, "", List.of(), ProductSort.RECOMMENDED);
		});
		stopwatch.print();
	}

	/**
	 * The pages that everybody opens, from the jar that is shipped, on a catalogue that
	 * it shares with this store. Targets: p95 under 40 ms for the front page and a
	 * product, under 30 ms for a search.
	 */
	@Test
	void pages() throws Exception {
		Stopwatch stopwatch = new Stopwatch("Pages of the shipped jar, %,d plans of %,d products, %d clients at once"
			.formatted(PRODUCTS * PLANS_EACH, PRODUCTS, CLIENTS));
		try (ShippedStore shipped = ShippedStore.start(this.connection)) {
			List<PortalClient> visitors = IntStream.range(0, CLIENTS)
				.mapToObj((n) -> new PortalClient(shipped.port()))
				.toList();
			Stopwatch unread = new Stopwatch("");
			walk(unread, visitors);
			walk(stopwatch, visitors);
		}
		stopwatch.print();
		PortalClient visitor = new PortalClient(this.port);
		Stream.of("/", "/products/bench-1", "/products").forEach((page) -> {
			visitor.get(page);
			System.out.printf("%s: %d statements%n", page, this.statements.ofRequests(() -> visitor.get(page)));
		});
	}

	private static void walk(Stopwatch stopwatch, List<PortalClient> visitors) {
		time(stopwatch, "the front page", visitors, (n) -> "/");
		time(stopwatch, "a product", visitors, (n) -> "/products/bench-" + (1 + n * 37 % PRODUCTS));
		time(stopwatch, "a search", visitors,
				(n) -> "/products?q=" + URLEncoder.encode(KEYWORDS.get(n % KEYWORDS.size()), StandardCharsets.UTF_8));
	}

	private static void time(Stopwatch stopwatch, String name, List<PortalClient> visitors, IntFunction<String> path) {
		stopwatch.timeAtOnce(name, PAGES, visitors, (visitor, n) -> () -> {
			if (visitor.get(path.apply(n)).statusCode() != HttpStatus.OK.value()) {
				throw new IllegalStateException(path.apply(n));
			}
		});
	}

	private void find(List<String> keywords, int n, String category, List<String> tags, ProductSort sort) {
		this.catalog.search(new ProductQuery(keywords.get(n % keywords.size()), category, "", tags), sort, 1 + n % 3);
	}

}
