package dev.keiyaku.store;

import java.time.Clock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private final Texts texts = TestTexts.at(Clock.systemUTC());

	@ParameterizedTest
	@CsvSource({ "0312345679, 03-1234-5679", "0463123456, 0463-12-3456", "09012345678, 090-1234-5678",
			"05012345678, 050-1234-5678", "0120123456, 0120-123-456", "0300000000, 03-0000-0000" })
	void aTelephoneNumberHasItsHyphens(String digits, String shown) {
		assertThat(this.texts.phone(digits)).isEqualTo(shown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0501234567", "99999999999", "0000000000" })
	void whatIsNoneInJapanIsShownAsItIs(String digits) {
		assertThat(this.texts.phone(digits)).isEqualTo(digits);
	}

}
