package dev.keiyaku.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A sum is read as people type it, and what is none is not taken for one. */
class TypedYenTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "63360 | 63360", "63,360 | 63360", "63,360円 | 63360", "¥63,360 | 63360",
			"\\63360 | 63360", "1,234,567 | 1234567", "0 | 0" })
	void aSumOfYenIsTakenAsItIsTyped(String typed, long yen) {
		assertThat(TypedYen.read(typed)).contains(yen);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "63,36", "-1", "o10000001", "見本商事", "12345678901234567", "1,234,567,890,123,456", "円", "" })
	void whatIsNoSumIsNone(String typed) {
		assertThat(TypedYen.read(typed)).isEmpty();
	}

}
