package dev.keiyaku.member;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DigitsTests {

	@ParameterizedTest
	@CsvSource({ "03-1234-5678, 0312345678", "０３－１２３４－５６７８, 0312345678", "〒100-0005, 1000005", "1000005, 1000005" })
	void onlyDigitsAreKept(String written, String kept) {
		assertThat(Digits.of(written)).isEqualTo(kept);
	}

}
