package dev.keiyaku.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.keiyaku.mail.Mailing;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six digits by mail (store 1.2; ASVS 6.5.1 to 6.5.5, 6.6.2): for 10 minutes, 5 tries,
 * one sign-in and one use.
 */
@Service
@Transactional
class MailedCodes {

	static final String TEMPLATE = "sign-in-code";

	private static final Duration LIFE = Duration.ofMinutes(10);

	private static final Duration KEPT_FOR = Duration.ofDays(30);

	private final MailedCodeRepository codes;

	private final MailedCodeNumbers numbers;

	private final Mailing mailing;

	private final PasswordEncoder hashing;

	private final Clock clock;

	MailedCodes(MailedCodeRepository codes, MailedCodeNumbers numbers, Mailing mailing, PasswordEncoder hashing,
			Clock clock) {
		this.codes = codes;
		this.numbers = numbers;
		this.mailing = mailing;
		this.hashing = hashing;
		this.clock = clock;
	}

	/**
	 * Sends a code to a member's own address.
	 * @param previous the number of the code that it takes the place of, or null
	 * @return the number that the sign-in keeps, {@code S-…}
	 */
	String send(long memberId, String previous) {
		if (previous != null) {
			this.codes.burn(previous, now());
		}
		this.codes.forget(memberId, now().minus(KEPT_FOR));
		String number = this.numbers.next();
		this.codes.save(new MailedCode(number, memberId, now()));
		this.mailing.post(number, TEMPLATE);
		return number;
	}

	/** Makes the code while its mail is written, and keeps a slow hash of it. */
	String write(String number) {
		String code = RandomSecrets.mailCode();
		this.codes.write(number, this.hashing.encode(code), now().plus(LIFE));
		return code;
	}

	/**
	 * Uses a code up.
	 * @param number what {@link #send} returned for this sign-in
	 * @param code ASCII digits
	 * @return whether it was right, and nobody had used it before
	 */
	boolean use(String number, String code) {
		if (this.codes.take(number, now(), MailedCode.TRIES) == 0) {
			return false;
		}
		MailedCode mailed = this.codes.findById(number).orElseThrow();
		return this.hashing.matches(code, mailed.codeHash()) && this.codes.burn(number, now()) == 1;
	}

	private Instant now() {
		return this.clock.instant();
	}

}
