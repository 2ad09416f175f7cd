package dev.keiyaku.desk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A word of the search is looked for as it is typed, and is a sum where it names one. */
class AskedWordTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "63360 | 63360", "63,360 | 63360", "63,360円 | 63360", "¥63,360 | 63360",
			"1,234,567 | 1234567", "63,36 | -1", "o10000001 | -1", "見本商事 | -1", "12345678901234567 | -1" })
	void aSumOfYenIsTakenAsItIsTyped(String word, long yen) {
		assertThat(AskedWord.yen(word)).isEqualTo(yen);
	}

	@Test
	void whatMeansSomethingToTheDatabaseStandsForItself() {
		assertThat(AskedWord.pattern("100%_!")).isEqualTo("%100!%!_!!%");
	}

}
