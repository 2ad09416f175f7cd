package dev.keiyaku.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.SecretGenerator;
import com.bastiaanjansen.otp.TOTPGenerator;
import dev.keiyaku.store.StoreProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/**
 * Codes of an authenticator app (RFC 6238: SHA-1, 6 digits, 30 seconds, what all apps
 * know). The secret leaves this class encrypted (AES-256-GCM), but for the page that
 * shows it once.
 */
@Component
@EnableConfigurationProperties(SignInProperties.class)
class AuthenticatorApp {

	private static final Duration STEP = Duration.ofSeconds(30);

	private static final int DIGITS = 6;

	/** Steps before and after the present one, for clocks that differ (ASVS 6.5.5). */
	private static final int TOLERANCE = 1;

	/** The key is configured; the salt only tells this use of it from others. */
	private static final String SALT = "6b65697961";

	private final TextEncryptor encryptor;

	private final StoreProperties store;

	private final Clock clock;

	AuthenticatorApp(SignInProperties properties, StoreProperties store, Clock clock) {
		this.encryptor = Encryptors.delux(properties.secretKey(), SALT);
		this.store = store;
		this.clock = clock;
	}

	/**
	 * @return a new secret, encrypted
	 */
	String newSecret() {
		return this.encryptor.encrypt(new String(SecretGenerator.generate(), StandardCharsets.US_ASCII));
	}

	/**
	 * @return the secret as the member types it into the app
	 */
	String readable(String encrypted) {
		return this.encryptor.decrypt(encrypted);
	}

	/**
	 * @return what the QR code says
	 */
	String address(String encrypted, String loginId) {
		try {
			URI address = generator(encrypted).getURI(this.store.name(), loginId);
			return address.toASCIIString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("No address can be made of the store's name", ex);
		}
	}

	/**
	 * Looks whether the app shows this code now, or half a minute before or after.
	 * @return the time step of the code, empty when it is wrong
	 */
	OptionalLong step(String encrypted, String code) {
		TOTPGenerator generator = generator(encrypted);
		byte[] given = code.getBytes(StandardCharsets.UTF_8);
		long now = this.clock.instant().getEpochSecond() / STEP.toSeconds();
		return LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE)
			.filter(step -> MessageDigest.isEqual(given,
					generator.at(step * STEP.toSeconds()).getBytes(StandardCharsets.UTF_8)))
			.max();
	}

	private TOTPGenerator generator(String encrypted) {
		byte[] secret = readable(encrypted).getBytes(StandardCharsets.US_ASCII);
		return new TOTPGenerator.Builder(secret)
			.withHOTPGenerator(hotp -> hotp.withAlgorithm(HMACAlgorithm.SHA1).withPasswordLength(DIGITS))
			.withPeriod(STEP)
			.build();
	}

}
