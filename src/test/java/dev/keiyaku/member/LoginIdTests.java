package dev.keiyaku.member;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Store 1.1: which login IDs are the same. */
class LoginIdTests {

	@ParameterizedTest
	@ValueSource(strings = { "Hanako2", "hanako2", "HANAKO2", "Hanako2 ", " hanako2", "hanako2\u3000", "hanako2\t",
			"\u00a0Hanako2\u00a0", "hanako2\u200b", "\ufeffhanako2", "\uff28\uff41\uff4e\uff41\uff4b\uff4f\uff12" })
	void whatNobodyTellsApartIsTheSame(String written) {
		assertThat(LoginId.of(written)).isEqualTo("hanako2");
	}

	@Test
	void whatPeopleTellApartIsNot() {
		assertThat(LoginId.of("hanako-2")).isNotEqualTo(LoginId.of("hanako_2"));
		assertThat(LoginId.of("hanako.2@Example.jp")).isEqualTo("hanako.2@example.jp");
	}

}
