package dev.keiyaku.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.mail.SecretToken;
import dev.keiyaku.member.MailReader;
import dev.keiyaku.member.Members;
import dev.keiyaku.store.StoreProperties;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What the two mails of a reset say; their secrets are made while they are written. */
@Component
class PasswordResetFacts implements MailFacts {

	private static final String TEMPORARY = "password-reset-temporary";

	private final PasswordResetRepository resets;

	private final Members members;

	private final PasswordEncoder hashing;

	private final StoreProperties store;

	private final Clock clock;

	PasswordResetFacts(PasswordResetRepository resets, Members members, PasswordEncoder hashing, StoreProperties store,
			Clock clock) {
		this.resets = resets;
		this.members = members;
		this.hashing = hashing;
		this.store = store;
		this.clock = clock;
	}

	@Override
	public boolean knows(String businessKey) {
		return businessKey.startsWith(PasswordResets.LETTER + "-");
	}

	@Override
	public MailRecipient customer(String businessKey) {
		return MailReader.of(this.members.byId(reset(businessKey).memberId()));
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		return Map.of();
	}

	@Override
	public Map<String, Object> secrets(String businessKey, String template) {
		if (TEMPORARY.equals(template)) {
			String temporary = RandomSecrets.temporaryPassword();
			this.resets.writeTemporary(businessKey, this.hashing.encode(temporary), expiry());
			return Map.of("temporaryPassword", temporary);
		}
		String token = SecretToken.random();
		this.resets.writeToken(businessKey, SecretToken.hash(token), expiry());
		return Map.of("url", this.store.link("/password/reset/" + token));
	}

	private Instant expiry() {
		return this.clock.instant().plus(PasswordReset.LIFE);
	}

	private PasswordReset reset(String number) {
		return this.resets.findById(number).orElseThrow();
	}

}
