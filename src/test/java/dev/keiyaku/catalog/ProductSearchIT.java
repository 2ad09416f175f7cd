package dev.keiyaku.catalog;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
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

	@Value("${server.port}")
	private int port;

	@ParameterizedTest
	@CsvSource({ "ＺＯＯＭ, zoom-workplace", "ズーム, zoom-workplace", "ずーむ, zoom-workplace", "Zom, zoom-workplace",
			"zoom workplce, zoom-workplace", "みさごボード, misago-board", "ミサゴ　ぼーど, misago-board", "ﾐｻｺﾞﾎﾞｰﾄﾞ, misago-board",
			"みさこボード, misago-board", "ｱﾏﾋﾞｴ端末, amabie-endpoint", "端末方御, amabie-endpoint",
			"あまびえ セキュリティー, amabie-endpoint" })
	void aProductIsFoundInTheSpellingsOfItsName(String keyword, String product) {
		assertThat(codes(find(keyword, "", "", List.of()))).contains(product);
	}

	@Test
	void whatHasTheKeywordInItsNameComesFirst() {
		assertThat(codes(find("zoom", "", "", List.of()))).first().isEqualTo("zoom-workplace");
		assertThat(find("zoom", "", "", List.of()).similar()).isFalse();
		assertThat(find("zomo", "", "", List.of()).similar()).isTrue();
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
		assertThat(cheapestFirst).extracting(ProductSearchIT::monthly).isSorted();
		List<Product> dearestFirst = this.catalog
			.search(new ProductQuery("", "", "", List.of()), ProductSort.PRICE_DESCENDING, 1)
			.products()
			.getContent();
		assertThat(monthly(dearestFirst.get(0))).isGreaterThan(monthly(cheapestFirst.get(0)));
		List<Product> byName = this.catalog.search(new ProductQuery("", "", "", List.of()), ProductSort.NAME, 1)
			.products()
			.getContent();
		assertThat(byName).hasSizeGreaterThan(3)
			.extracting(Product::name)
			.isSortedAccordingTo(Collator.getInstance(Locale.JAPANESE));
	}

	private static double monthly(Product product) {
		return product.plans()
			.stream()
			.mapToDouble((plan) -> (double) plan.unitPrice() / plan.billingPeriod().months())
			.min()
			.orElseThrow();
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
		}
		finally {
			change(plans, Plan::sellAgain);
		}
		assertThat(codes(find("ふくろう", "", "", List.of()))).contains(code);
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
