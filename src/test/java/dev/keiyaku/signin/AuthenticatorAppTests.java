package dev.keiyaku.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import com.bastiaanjansen.otp.TOTPGenerator;
import dev.keiyaku.store.StoreProperties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuthenticatorAppTests {

	private static final Instant NOW = Instant.parse("2026-11-24T03:00:10Z");

	private static final long STEP = NOW.getEpochSecond() / 30;

	private static final StoreProperties STORE = new StoreProperties("見本ストア", new StoreProperties.Operator("見本商事株式会社",
			"代表取締役 見本 太郎", null, "100-0001", "東京都千代田区", "03-0000-0000", "info@store.example", "T9234567890123", null),
			URI.create("https://store.example"));

	private final AuthenticatorApp app = app("the key of the store that these tests use");

	private final String secret = this.app.newSecret();

	@Test
	void theCodesOfNowAndHalfAMinuteBeforeAndAfterAreRight() {
		for (long step = STEP - 1; step <= STEP + 1; step++) {
			assertThat(this.app.step(this.secret, code(step))).hasValue(step);
		}
		assertThat(this.app.step(this.secret, code(STEP - 2))).isEmpty();
		assertThat(this.app.step(this.secret, code(STEP + 2))).isEmpty();
		assertThat(this.app.step(this.secret, "")).isEmpty();
	}

	@Test
	void theSecretIsKeptEncrypted() {
		String readable = this.app.readable(this.secret);
		assertThat(readable).matches("[A-Z2-7]{32,}");
		assertThat(this.secret).doesNotContain(readable);
		AuthenticatorApp withAnotherKey = app("a key that is not the one of these tests");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> withAnotherKey.readable(this.secret));
	}

	@Test
	void theAddressNamesStoreAndMember() {
		assertThat(this.app.address(this.secret, "hanako")).startsWith("otpauth://totp/")
			.contains("hanako", "secret=" + this.app.readable(this.secret))
			.isASCII();
	}

	private String code(long step) {
		return new TOTPGenerator.Builder(this.app.readable(this.secret).getBytes()).build().at(step * 30);
	}

	private static AuthenticatorApp app(String key) {
		return new AuthenticatorApp(new SignInProperties(key), STORE, Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")));
	}

}
