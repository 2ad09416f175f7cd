package dev.keiyaku.member;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompanyNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "㈱見本ABC", "（株）見本ＡＢＣ", "株式会社　見本 abc", "株式会社見本・ＡＢＣ", "株式会社\u200b見本ABC", "\u202e株式会社見本ABC",
			"㍿見本ABC", "株式会社見本\u2212ABC", "株式会社見本\u2014ABC", "株式会社見本\u00a0ABC", "株式会社\u3164見本ABC",
			"株式会社見本\udb40\udd00ABC", "株式会社見本\u2019ABC" })
	void oneCompanyIsWrittenInManyWays(String name) {
		assertThat(CompanyNames.comparable(name)).isEqualTo(CompanyNames.comparable("株式会社見本ABC"));
	}

	@ParameterizedTest
	@CsvSource({ "㈾見本,合資会社見本", "㈴見本,合名会社見本", "(医)見本会,医療法人見本会", "（一社）見本,一般社団法人見本", "(学)見本,学校法人見本", "㈳見本,社団法人見本" })
	void aLegalFormIsOftenAbbreviated(String abbreviated, String name) {
		assertThat(CompanyNames.comparable(abbreviated)).isEqualTo(CompanyNames.comparable(name));
	}

	@Test
	void theLegalFormAndItsPlaceTellCompaniesApart() {
		assertThat(CompanyNames.comparable("見本株式会社")).isNotEqualTo(CompanyNames.comparable("株式会社見本"))
			.isNotEqualTo(CompanyNames.comparable("見本有限会社"));
	}

}
