package dev.keiyaku.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

	@ParameterizedTest
	@CsvSource({ "Ｚｏｏｍ, zoom", "ｶﾞｲﾄﾞ, ガイド", "サーバー, サーバ", "さーばー, ｻｰﾊﾞ", "サ−バ−, サーバー", "コンピューター, こんぴゅーた", "ウィルス, ウイルス",
			"Wi-Fi, WIFI", "セルフ・サービス, セルフサービス", "㈱みさご, (株)みさご" })
	void spellingsOfOneWordAreTheSame(String one, String other) {
		assertThat(SearchText.of(one)).isEqualTo(SearchText.of(other)).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "会議, 会計", "はし, ばし", "あき, あぎ" })
	void otherWordsStayOthers(String one, String other) {
		assertThat(SearchText.of(one)).isNotEqualTo(SearchText.of(other));
	}

	@Test
	void aQueryIsCutIntoItsWords() {
		assertThat(SearchText.words("  電子　契約 電子\u00a0")).containsExactly("電子", "契約");
		assertThat(SearchText.words(" 　\u00a0 \0")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "㈱しらさぎ", "(株)しらさぎ", "（株）しらさぎ", "株式会社しらさぎ", "しらさぎ㈱", "株式会社　しらさぎ", "㍿しらさぎ", "しらさぎ有限会社",
			"(一社)しらさぎ" })
	void aCompanyIsFoundWhateverItsLegalForm(String query) {
		assertThat(SearchText.words(query)).containsExactly("しらさぎ");
	}

	@Test
	void aLegalFormAloneIsAskedFor() {
		assertThat(SearchText.words("株式会社")).containsExactly("株式会社");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"サーバー\"", "「サーバー」", "『サーバー』", "“サーバー”", "＂サーバー＂", "'サーバー'", "｢サーバー｣", "〝サーバー〟" })
	void quotationMarksAroundAWordAreNoneOfIt(String query) {
		assertThat(SearchText.words(query)).containsExactly("さば");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ーー", "・", "-", "\"\"", "「」" })
	void whatDoesNotCountIsAWordThatNoTextHas(String query) {
		assertThat(SearchText.words(query)).singleElement()
			.satisfies((word) -> assertThat(SearchText.of("a" + word + "b")).isEqualTo("ab"));
	}

	@Test
	void ofAnEndlessQueryOnlyTheBeginningCounts() {
		assertThat(SearchText.words("あ ".repeat(5000) + "い")).containsExactly("あ");
		assertThat(SearchText.words("𠮷".repeat(200))).containsExactly("𠮷".repeat(100));
	}

}
