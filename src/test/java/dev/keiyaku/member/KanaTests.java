package dev.keiyaku.member;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KanaTests {

	@ParameterizedTest
	@CsvSource({ "ミホン ハナコ,ミホン ハナコ", "みほん はなこ,ミホン ハナコ", "ﾍﾞｯﾌﾟ ｼﾞﾛｳ,ベップ ジロウ", "ゔぁいおりん・カンパニー,ヴァイオリン・カンパニー",
			"ｻﾝﾌﾟﾙ･ｶﾝﾊﾟﾆｰ,サンプル・カンパニー", "㈱髙,㈱髙" })
	void readingsAreKeptInKatakana(String written, String kept) {
		assertThat(Kana.of(written)).isEqualTo(kept);
	}

}
