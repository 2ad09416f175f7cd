package dev.keiyaku.signin;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** What a stolen hash costs whoever guesses (ASVS 11.4.2). */
class PasswordHashingTests {

	private final PasswordEncoder hashing = new PasswordHashing().passwordEncoder();

	@Test
	void whatTheStoreHashesIsBcryptAtCostTen() {
		assertThat(this.hashing.encode("unaji wo tarete inoru")).matches("\\{bcrypt}\\$2a\\$10\\$.{53}");
	}

	@Test
	void aHashIsReadAsItSaysItself() {
		String hash = this.hashing.encode("unaji wo tarete inoru");
		assertThat(this.hashing.matches("unaji wo tarete inoru", hash)).isTrue();
		assertThat(this.hashing.matches("michi naki michi wo yuku", hash)).isFalse();
	}

}
