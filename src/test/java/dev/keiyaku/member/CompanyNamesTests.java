package dev.keiyaku.member;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompanyNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "㈱見本ABC", "（株）見本ＡＢＣ", "株式会社　見本 abc", "株式会社見本・ＡＢＣ" })
	void oneCompanyIsWrittenInManyWays(String name) {
		assertThat(CompanyNames.comparable(name)).isEqualTo(CompanyNames.comparable("株式会社見本ABC"));
	}

	@Test
	void theLegalFormAndItsPlaceTellCompaniesApart() {
		assertThat(CompanyNames.comparable("見本株式会社")).isNotEqualTo(CompanyNames.comparable("株式会社見本"))
			.isNotEqualTo(CompanyNames.comparable("見本有限会社"));
	}

}
