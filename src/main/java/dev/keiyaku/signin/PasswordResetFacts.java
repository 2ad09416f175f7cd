package dev.keiyaku.signin;

import java.time.Clock;
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
class PasswordResetFacts implements MailFacts<PasswordResetNumbers> {

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
	public MailRecipient customer(String businessKey) {
		return MailReader.of(this.members.byId(this.resets.memberOf(businessKey)));
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		return Map.of();
	}

	@Override
	public Map<String, Object> secrets(String businessKey, String template) {
		if (TEMPORARY.equals(template)) {
			String temporary = RandomSecrets.temporaryPassword();
			String hash = this.hashing.encode(temporary);
			reset(businessKey).mailTemporary(hash, this.clock.instant());
			return Map.of("temporaryPassword", temporary);
		}
		String token = SecretToken.random();
		reset(businessKey).mailLink(SecretToken.hash(token), this.clock.instant());
		return Map.of("url", this.store.link("/password/reset/" + token));
	}

	private PasswordReset reset(String number) {
		return this.resets.lock(number).orElseThrow();
	}

}
