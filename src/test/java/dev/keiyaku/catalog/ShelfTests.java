package dev.keiyaku.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.keiyaku.search.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a keyword finds, on a shelf of a few products (store 3.1). */
class ShelfTests {

	private static final long MEETING = 1;

	private static final long ARCHIVE = 2;

	private static final long SIGN = 3;

	private final Shelf shelf = new Shelf(List.of(item(ARCHIVE, "つくも文庫 つくも文庫株式会社 電子保管 契約書保管", "契約書を電子のまま長く保存します。"),
			item(MEETING, "Zoom Workplace ZoomWorkplace Zoom", "Web会議、チャットをひとつのアプリで使えます。"),
			item(SIGN, "はんこいらず 株式会社はんこいらず製作所 電子契約", "締結までを画面の上で終えられるサービスです。メールで送れます。")));

	private static ShelfItem item(long id, String names, String about) {
		return new ShelfItem(id, "product-" + id, names, (int) id, id == SIGN, "category", Set.of(), Set.of(),
				Synonyms.indexed(SearchText.of(names)), Synonyms.indexed(SearchText.of(about)), 100);
	}

	private Shelf.Hits find(String keyword) {
		return this.shelf.find(new ProductQuery(keyword, "", "", List.of()), ProductSort.RECOMMENDED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ｚｏｏｍ ﾜｰｸﾌﾟﾚｲｽ", "ワークプレイス", "わーくぷれいす", "ズーム", "zoomworkplace", "zoom workplace", "ビデオ",
			"ビデオ会議", "テレビ", "ウェブ会議", "オンライン会議", "アプリ ズーム" })
	void aWordIsFoundBySynonymsAndByPartsOfThem(String keyword) {
		assertThat(find(keyword).ids()).containsExactly(MEETING);
		assertThat(find(keyword).similar()).isFalse();
	}

	@Test
	void whatHasTheWordsTogetherComesFirst() {
		assertThat(find("電子 契約").ids()).containsExactly(SIGN, ARCHIVE);
		assertThat(find("契約 電子").ids()).containsExactly(SIGN, ARCHIVE);
		assertThat(find("契約書 電子").ids()).containsExactly(ARCHIVE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "㈱はんこいらず", "(株)はんこいらず", "はんこいらず株式会社", "㈲ はんこいらず" })
	void aMakerIsFoundWhateverItsLegalForm(String keyword) {
		assertThat(find(keyword).ids()).containsExactly(SIGN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "サーバー", "営業", "ゆうびん" })
	void whatNoProductHasIsNotFound(String keyword) {
		assertThat(find(keyword).ids()).isEmpty();
	}

	@Test
	void aProductOnSaleIsFoundByItsCodeAndNoOther() {
		assertThat(this.shelf.id("product-" + SIGN)).contains(SIGN);
		assertThat(this.shelf.id("product-0")).isEmpty();
	}

	@Test
	void theShelfKnowsWhatIsRecommendedAndHowManyProductsACategoryHas() {
		assertThat(this.shelf.featured()).containsExactly(SIGN);
		assertThat(this.shelf.categories()).containsExactly(Map.entry("category", 3L));
	}

	/**
	 * Also one that is not sold any more; a code that no plan has is looked for again.
	 */
	@Test
	void aPlanIsReadOnceForAsLongAsTheShelfStands() {
		List<String> read = new ArrayList<>();
		Plan plan = CatalogFixture.plan(1, 9, 0);
		Function<Collection<String>, List<Plan>> catalogue = (codes) -> {
			read.addAll(codes);
			return codes.contains(plan.code()) ? List.of(plan) : List.of();
		};
		assertThat(this.shelf.plans(List.of(plan.code(), "lost"), catalogue)).containsExactly(plan);
		assertThat(this.shelf.plans(List.of("lost", plan.code()), catalogue)).containsExactly(plan);
		assertThat(read).containsExactly(plan.code(), "lost", "lost");
	}

}
