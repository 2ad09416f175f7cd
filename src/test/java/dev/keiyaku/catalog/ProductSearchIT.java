package dev.keiyaku.catalog;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.store.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Given the demo catalogue, when a buyer searches it as people type. */
class ProductSearchIT extends StoreTest {

	@Autowired
	private Catalog catalog;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Texts texts;

	@Autowired
	private Clock clock;

	@Value("${server.port}")
	private int port;

	@ParameterizedTest
	@CsvSource({ "ＺＯＯＭ, zoom-workplace", "ズーム, zoom-workplace", "ずーむ, zoom-workplace", "Zom, zoom-workplace",
			"zoom workplce, zoom-workplace", "みさごボード, misago-board", "ミサゴ　ぼーど, misago-board", "ﾐｻｺﾞﾎﾞｰﾄﾞ, misago-board",
			"みさこボード, misago-board", "ｱﾏﾋﾞｴ端末, amabie-endpoint", "端末方御, amabie-endpoint",
			"ｚｏｏｍ ﾜｰｸﾌﾟﾚｲｽ, zoom-workplace", "ワークプレイス, zoom-workplace", "ZoomWorkplace, zoom-workplace",
			"㈱しらさぎ, shirasagi-expense", "(株)しらさぎ, shirasagi-invoice", "しらさぎ帳簿舎（株）, shirasagi-expense",
			"㈱ みさご, misago-board", "あまびえ セキュリティー, amabie-endpoint" })
	void aProductIsFoundInTheSpellingsOfItsName(String keyword, String product) {
		assertThat(codes(find(keyword, "", "", List.of()))).contains(product);
	}

	@ParameterizedTest
	@CsvSource({ "けいひ, shirasagi-expense", "きんたい, komorebi-attendance", "あまびえたんまつ, amabie-endpoint",
			"せいきゅう, shirasagi-invoice", "ほんやく, fukurou-translate", "シングルサインオン, hoshimi-sso", "SSO, hoshimi-sso",
			"ウェブ会議, zoom-workplace", "Web会議, zoom-workplace", "ビデオ会議, zoom-workplace", "ビデオ, zoom-workplace",
			"ﾋﾞﾃﾞｵ, zoom-workplace", "テレビ, zoom-workplace", "オンライン, zoom-workplace", "ミーティング, zoom-workplace",
			"サイン, hanko-sign", "電子署名, hanko-sign", "コンピューター, amabie-endpoint", "コンピュータ, amabie-endpoint",
			"e-learning, hiyodori-learning", "サーヴァー, amabie-endpoint", "カラクリじどうか, karakuri-robot",
			"カラクリロボ, karakuri-robot", "「からくりロボ」, karakuri-robot", "電子サイン, hanko-sign" })
	void aProductIsFoundByItsReadingAndByWhatItIsAlsoCalled(String keyword, String product) {
		SearchResult found = find(keyword, "", "", List.of());
		assertThat(codes(found)).contains(product);
		assertThat(found.similar()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ーー", "ーーーーーーー", "・", "「」", "--" })
	void aKeywordOfNothingThatCountsFindsNothing(String keyword) {
		assertThat(find(keyword, "", "", List.of()).products()).isEmpty();
		assertThat(get("/products?q=" + encoded(keyword)).body()).contains("条件に合う製品が見つかりませんでした");
	}

	@Test
	void whatHasTheKeywordInItsNameComesFirst() {
		assertThat(codes(find("zoom", "", "", List.of()))).first().isEqualTo("zoom-workplace");
		assertThat(find("zoom", "", "", List.of()).similar()).isFalse();
		assertThat(find("zomo", "", "", List.of()).similar()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "電子 契約", "電子　契約", "契約 電子", "電子契約" })
	void whatHasTheWordsTogetherComesFirst(String keyword) {
		assertThat(codes(find(keyword, "", "", List.of()))).first().isEqualTo("hanko-sign");
	}

	@Test
	void allThatIsAskedForMustHold() {
		SearchResult all = find("", "", "", List.of());
		String tag = all.tags().get(0).value();
		SearchResult tagged = find("", "", "", List.of(tag));
		assertThat(tagged.products().getTotalElements()).isEqualTo(all.tags().get(0).products());
		FacetCount second = tagged.tags()
			.stream()
			.filter((each) -> !each.value().equals(tag))
			.findFirst()
			.orElseThrow();
		SearchResult both = find("", "", "", List.of(tag, second.value()));
		assertThat(both.products().getTotalElements()).isEqualTo(second.products());
		assertThat(both.products()).allSatisfy((product) -> assertThat(product.tags()).contains(tag, second.value()));
	}

	@Test
	void eachFilterShowsWhatItWouldLeaveGivenTheOthers() {
		SearchResult result = find("", "security", "", List.of());
		assertThat(result.categories()).hasSizeGreaterThan(3);
		for (FacetCount effect : result.effects()) {
			assertThat(find("", "security", effect.value(), List.of()).products().getTotalElements())
				.isEqualTo(effect.products());
		}
		String effect = result.effects().get(0).value();
		SearchResult narrowed = find("", "security", effect, List.of());
		for (FacetCount category : narrowed.categories()) {
			assertThat(find("", category.value(), effect, List.of()).products().getTotalElements())
				.isEqualTo(category.products());
		}
		assertThat(narrowed.everywhere()).isEqualTo(find("", "", effect, List.of()).products().getTotalElements());
	}

	@Test
	void theOrderIsTheBuyersChoice() {
		List<Product> cheapestFirst = this.catalog.search(new ProductQuery("", "", "", List.of()), ProductSort.PRICE, 1)
			.products()
			.getContent();
		assertThat(cheapestFirst).extracting(ProductSearchIT::shown).isSorted();
		List<Product> dearestFirst = this.catalog
			.search(new ProductQuery("", "", "", List.of()), ProductSort.PRICE_DESCENDING, 1)
			.products()
			.getContent();
		assertThat(dearestFirst).extracting(ProductSearchIT::shown).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(shown(dearestFirst.get(0))).isGreaterThan(shown(cheapestFirst.get(0)));
		List<Product> byName = this.catalog.search(new ProductQuery("", "", "", List.of()), ProductSort.NAME, 1)
			.products()
			.getContent();
		assertThat(byName).hasSizeGreaterThan(3)
			.extracting(Product::name)
			.isSortedAccordingTo(Collator.getInstance(Locale.JAPANESE));
	}

	/** The price on a product's card, a year's by the month. */
	private static double shown(Product product) {
		Plan plan = product.cheapest();
		return plan.billingPeriod().byTheMonth(plan.unitPrice());
	}

	@Test
	void theHiddenShareOfADearerPlanMovesNoCard() {
		List<String> cheapestFirst = codes(
				this.catalog.search(new ProductQuery("", "", "", List.of()), ProductSort.PRICE, 1));
		assertThat(cheapestFirst).containsSubsequence("tombo-support", "zoom-workplace");
		String page = get("/products?sort=price").body();
		assertThat(page).contains("月あたり200円（税抜）", "表示価格の安い順");
	}

	@Test
	void plansAreComparedAtTheQuantityThatIsTypedAndHandItOn() {
		String page = get("/products/misago-board?quantity=" + encoded("５０")).body();
		assertThat(page).contains("24,000円", "/products/misago-board/misago-board-light?quantity=50");
		assertThat(get("/products/misago-board").body()).contains("/products/misago-board/misago-board-light\"")
			.doesNotContain("?quantity=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-5", "1.5", "1e2", "abc", "100000" })
	void whatIsNoQuantityIsRefusedAndStaysAsItWasTyped(String typed) {
		String page = get("/products/misago-board?quantity=" + typed).body();
		assertThat(page).contains("value=\"" + typed + "\"", "aria-invalid=\"true\"")
			.containsPattern("data-quantity-problem[^>]*>数量は、1から99,999までの整数で入力してください。")
			.doesNotContainPattern("data-quantity-problem[^>]* hidden");
	}

	@Test
	void aFixedQuantityHasItsAmountAtEveryQuantity() {
		assertThat(get("/products/hanko-sign?quantity=20").body()).contains("9,800円", "1契約（固定）");
	}

	@Test
	void aPlanThatIsWithdrawnIsGoneAtOnceAndFoundWhenItIsSoldAgain() {
		String code = "fukurou-translate";
		assertThat(codes(find("ふくろう", "", "", List.of()))).contains(code);
		List<String> plans = this.catalog.product(code).orElseThrow().plans().stream().map(Plan::code).toList();
		change(plans, Plan::withdraw);
		try {
			assertThat(codes(find("ふくろう", "", "", List.of()))).doesNotContain(code);
			assertThat(get("/products/" + code).statusCode()).isEqualTo(404);
			HttpResponse<String> gone = get("/products/" + code + "/" + plans.get(0));
			assertThat(gone.statusCode()).isEqualTo(410);
			assertThat(gone.body()).contains("販売を終了しました", "すべての製品を表示").doesNotContain("カートに入れる");
		}
		finally {
			change(plans, Plan::sellAgain);
		}
		assertThat(codes(find("ふくろう", "", "", List.of()))).contains(code);
	}

	@Test
	void theAddressOfAWithdrawnPlanLeadsToThePlansThatAreSold() {
		change(List.of("umineko-backup-nas"), Plan::withdraw);
		try {
			assertThat(get("/products/umineko-drive/umineko-backup-nas").body()).contains("「うみねこバックアップ」は販売を終了しました",
					"href=\"/products/umineko-drive\"");
			assertThat(get("/products/zoom-workplace/umineko-backup-nas").statusCode()).isEqualTo(404);
		}
		finally {
			change(List.of("umineko-backup-nas"), Plan::sellAgain);
		}
	}

	@Test
	void aPriceThatIsToChangeIsSaidWhereThePlanIsBought() {
		LocalDate from = LocalDate.now(this.clock).plusDays(40);
		List<Price> before = this.catalog.plan("tombo-support-standard").orElseThrow().prices();
		List<Price> after = Stream.concat(before.stream(), Stream.of(new Price(from, 2_650))).toList();
		change(List.of("tombo-support-standard"), (plan) -> plan.price(after));
		try {
			assertThat(get("/products/tombo-support/tombo-support-standard").body())
				.contains(this.texts.day(from) + "のご注文分から2,650円／月（税抜）", "利用開始日ではなく、ご注文日の価格");
		}
		finally {
			change(List.of("tombo-support-standard"), (plan) -> plan.price(before));
		}
		assertThat(get("/products/tombo-support/tombo-support-standard").body()).doesNotContain("価格改定の予定");
	}

	private void change(List<String> plans, Consumer<Plan> change) {
		this.transaction.executeWithoutResult((status) -> this.catalog.plans(plans).values().forEach(change));
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "100%_", "\\", "'", "\"", "😀", "<script>alert(1)</script>",
			"あ　い　う　え　お　か　き　く　け　zzzz" })
	void oddKeywordsFindNothingAndSayWhatToTry(String keyword) {
		HttpResponse<String> page = get("/products?q=" + encoded(keyword));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("条件に合う製品が見つかりませんでした", "キーワードを短くする").doesNotContain("<script>alert");
	}

	@ParameterizedTest
	@CsvSource({ "0, 200", "-1, 200", "abc, 200", "1.5, 200", "99999999999999999999, 200", "99999, 302",
			"2147483647, 302" })
	void oddPagesLeadToOnesThatExist(String page, int status) {
		HttpResponse<String> answer = get("/products?page=" + page);
		assertThat(answer.statusCode()).isEqualTo(status);
		if (status == 302) {
			assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/products?page=2");
		}
	}

	@Test
	void aQueryOfTenKilobytesIsAnswered() {
		HttpResponse<String> page = get("/products?q=" + "a".repeat(10_000));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("条件に合う製品が見つかりませんでした");
	}

	@Test
	void anAddressCanBeLinkedAndEachFilterRemoved() {
		String tag = find("", "meeting", "", List.of()).tags().get(0).value();
		String page = get("/products?q=zoom&category=meeting&tag=" + encoded(tag) + "&sort=price").body();
		assertThat(page)
			.contains("条件「zoom」を外す", "条件「" + tag + "」を外す", "/products?q=zoom&amp;category=meeting&amp;sort=price")
			.contains("Zoom Workplace");
	}

	private HttpResponse<String> get(String path) {
		return new PortalClient(this.port).get(path);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private SearchResult find(String keyword, String category, String effect, List<String> tags) {
		return this.catalog.search(new ProductQuery(keyword, category, effect, tags), ProductSort.RECOMMENDED, 1);
	}

	private static List<String> codes(SearchResult result) {
		return result.products().getContent().stream().map(Product::code).toList();
	}

}
