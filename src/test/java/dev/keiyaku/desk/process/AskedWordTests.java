package dev.keiyaku.desk.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A word of the search is looked for as it is typed, and is a sum where it names one. */
class AskedWordTests {

	@Test
	void whatNamesNoSumCostsNothing() {
		assertThat(AskedWord.yen("63,360円")).isEqualTo(63_360);
		assertThat(AskedWord.yen("63,36")).isEqualTo(-1);
	}

	@Test
	void whatMeansSomethingToTheDatabaseStandsForItself() {
		assertThat(AskedWord.pattern("100%_!")).isEqualTo("%100!%!_!!%");
	}

}
