package dev.keiyaku.signin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.keiyaku.member.LoginId;

import org.springframework.stereotype.Component;

/**
 * Stands for what was typed as a login ID where tries are counted. People type passwords
 * into that field, so it is an HMAC-SHA256 under {@code keiyaku.signin.secret-key}: who
 * reads the table cannot try words against it.
 */
@Component
class AccountMark {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	AccountMark(SignInProperties properties) {
		this.key = new SecretKeySpec(properties.secretKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	/**
	 * @return 64 hexadecimal digits, the same on every node and for each way to type a
	 * {@link LoginId}
	 */
	String of(String loginId) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(LoginId.of(loginId).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
