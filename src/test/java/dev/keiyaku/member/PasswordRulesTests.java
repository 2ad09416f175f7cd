package dev.keiyaku.member;

import dev.keiyaku.member.PasswordRules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** ASVS 6.2.1 to 6.2.12. */
class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules();

	@ParameterizedTest
	@ValueSource(strings = { "keiyaku-sandbox", "むかしむかしあるところに", "        spaces        ", "zzqx-aaaa" })
	void whatIsLongAndRareMayBeUsedWhateverItsCharacters(String password) {
		assertThat(this.rules.refusal(password, "hanako")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "zq7-kx2, TOO_SHORT", "password1, COMMON", "PassWord1, COMMON", "12345678, COMMON",
			"the-Hanako-2026, CONTAINS_LOGIN_ID" })
	void whatIsShortOrKnownToEverybodyIsRefused(String password, Refusal refusal) {
		assertThat(this.rules.refusal(password, "hanako")).contains(refusal);
	}

	@Test
	void sixtyFourCharactersAreAllowedAndWhatBcryptWouldCutIsNot() {
		assertThat(this.rules.refusal("zq".repeat(32), "hanako")).isEmpty();
		assertThat(this.rules.refusal("zq".repeat(32) + "x", "hanako")).contains(Refusal.TOO_LONG);
		assertThat(this.rules.refusal("契".repeat(25), "hanako")).contains(Refusal.TOO_LONG);
	}

	@Test
	void aShortLoginIdIsInManyPasswordsByChance() {
		assertThat(this.rules.refusal("zebra-crossing-jo", "jo")).isEmpty();
	}

}
