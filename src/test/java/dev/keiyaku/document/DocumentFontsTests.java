package dev.keiyaku.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No character of a document vanishes unseen. */
class DocumentFontsTests {

	private final DocumentFonts fonts = new DocumentFonts();

	@ParameterizedTest
	@ValueSource(strings = { "㈱髙島﨑商店 ㈲德永", "①Ⅳ㍻℡～－", "𠮷野家", "〓", "ｶﾌﾞｼｷ ＡＢＣ abc 1,000円", "改行\n\tと　空白" })
	void whatTheFontsHaveIsPrintedAsItIs(String text) {
		assertThat(this.fonts.printable(text)).isEqualTo(text);
	}

	@Test
	void whatNoFontHasIsSeenToBeMissing() {
		assertThat(this.fonts.printable("試験한국商会 ไทย支店")).isEqualTo("試験〓〓商会 〓〓〓支店");
		assertThat(this.fonts.printable("絵文字😀")).isEqualTo("絵文字〓");
	}

	@Test
	void aKanjiWhoseShapeCannotBeChosenIsPrintedInItsUsualOne() {
		assertThat(this.fonts.printable("葛\uDB40\uDD00城市の辻\uDB40\uDD01商店")).isEqualTo("葛城市の辻商店");
	}

}
