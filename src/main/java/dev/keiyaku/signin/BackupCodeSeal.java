package dev.keiyaku.signin;

import java.util.List;

import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/**
 * New backup codes on their way from the form that asked for them to the page that shows
 * them: encrypted (AES-256-GCM), since that way leads through the database.
 */
@Component
public class BackupCodeSeal {

	/** Makes the key another one than those of other uses. */
	private static final String SALT = "6261636b75702d636f646573";

	private final TextEncryptor encryptor;

	BackupCodeSeal(SignInProperties properties) {
		this.encryptor = Encryptors.delux(properties.secretKey(), SALT);
	}

	/** The codes, unreadable. */
	public String seal(List<String> codes) {
		return this.encryptor.encrypt(String.join(" ", codes));
	}

	/** The codes that were sealed. */
	public List<String> open(String sealed) {
		return List.of(this.encryptor.decrypt(sealed).split(" "));
	}

}
