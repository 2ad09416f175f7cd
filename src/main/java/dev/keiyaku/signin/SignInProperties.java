package dev.keiyaku.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param secretKey encrypts the secrets that authenticator apps share with the store, and
 * marks login IDs where tries are counted; all nodes have the same one, and whoever
 * changes it makes members set up their apps again
 */
@Validated
@ConfigurationProperties("keiyaku.signin")
record SignInProperties(@NotBlank @Size(min = SignInProperties.SHORTEST_KEY,
		message = "must have at least {min} characters") String secretKey) {

	static final int SHORTEST_KEY = 32;

	@Override
	public String toString() {
		return "SignInProperties[withheld]";
	}

}
