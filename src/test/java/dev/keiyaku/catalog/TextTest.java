package dev.keiyaku.catalog;

import dev.keiyaku.search.SearchText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextTest {

	@ParameterizedTest
	@CsvSource({ "ウェブ会議, Web会議", "うぇぶ会議, web会議", "ＷＥＢ会議, ウエブ会議", "テレビ会議, オンライン会議", "シングルサインオン, SSO", "コンピュータ, パソコン",
			"e-learning, イーラーニング", "Ｅ−ラーニング, eラーニング", "サーヴァー, サーバ", "ヴィデオ会議, ビデオ会議", "カラクリじどうか, からくり自動化" })
	void wordsThatMeanTheSameAreTheSame(String one, String other) {
		assertThat(Synonyms.unified(SearchText.of(one))).isEqualTo(Synonyms.unified(SearchText.of(other)));
	}

	@ParameterizedTest
	@CsvSource({ "会議, 会議", "sso対応, SSO対応" })
	void otherTextStaysAsItIs(String text, String typed) {
		assertThat(Synonyms.unified(SearchText.of(typed))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "10, 10", "１２, 12", "'1,200', 1200", "99999, 99999" })
	void aQuantityIsReadAsPeopleTypeIt(String typed, int quantity) {
		assertThat(TypedQuantity.of(typed)).hasValue(quantity);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "0", "-5", "1.5", "1e2", "abc", "十", "100000", "99999999999" })
	void whatIsNoQuantityIsNone(String typed) {
		assertThat(TypedQuantity.of(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "zom, zoom workplace", "zooom, zoom workplace", "xoom, zoom", "みさこぼど, みさごぼど らいと", "端末方御, あまびえ端末防御",
			"workplce, zoom workplace", "wrokplace, zoom workplace", "あまひえ, あまびえ端末防御" })
	void aWordIsFoundThoughALetterIsWrongMissingOrTooMany(String word, String text) {
		assertThat(new MistypedWord(word).isIn(text)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "zom, みさごぼど", "abc, ab", "会儀, 会議", "garage, zoom workplace", "給与計算, 端末防御" })
	void whatIsTooFarAwayIsNotFound(String word, String text) {
		assertThat(new MistypedWord(word).isIn(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 62, 63, 64, 65, 100 })
	void anEndlessWordIsNoMistake(int length) {
		assertThat(new MistypedWord("x".repeat(length)).isIn("y".repeat(200))).isFalse();
	}

}
