package dev.keiyaku.member;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorporateNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "4011001098993", "7123456789012" })
	void theFirstDigitChecksTheOthers(String number) {
		assertThat(CorporateNumber.isValid(number)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567890123", "4011001098994", "0000000000000", "401100109899", "40110010989930", "" })
	void anythingElseIsRefused(String number) {
		assertThat(CorporateNumber.isValid(number)).isFalse();
	}

}
