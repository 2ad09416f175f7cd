package dev.keiyaku.signin;

import java.time.Clock;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.signin.Attempts.Attempt;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Login ID and password (store 1.2). An unknown login ID, a wrong password and a member
 * who may not sign in get the same answer after the same work (ASVS 6.3.8).
 */
@Service
public class PasswordStep {

	private final Members members;

	private final SecondFactorRepository factors;

	private final TrustedBrowsers browsers;

	private final Attempts attempts;

	private final AuditTrail audit;

	private final PasswordEncoder hashing;

	private final Clock clock;

	private final String nobodysHash;

	PasswordStep(Members members, SecondFactorRepository factors, TrustedBrowsers browsers, Attempts attempts,
			AuditTrail audit, PasswordEncoder hashing, Clock clock) {
		this.members = members;
		this.factors = factors;
		this.browsers = browsers;
		this.attempts = attempts;
		this.audit = audit;
		this.hashing = hashing;
		this.clock = clock;
		this.nobodysHash = hashing.encode("nobody");
	}

	/**
	 * Takes the first step.
	 * @param browserToken what the browser's cookie says, or null
	 * @throws WrongSecretException when that is no member's login ID and password
	 * @throws TooManyAttemptsException when nobody looked
	 */
	public Passed check(String loginId, String password, String browserToken) {
		Optional<Member> member = this.members.byLoginId(loginId);
		Optional<TrustedBrowser> browser = this.browsers.find(browserToken, member.map(Member::id).orElse(null));
		Attempt attempt = this.attempts.begin(AttemptKind.PASSWORD, loginId,
				browser.map(Client::ofRequest).orElseGet(Client::ofRequest));
		boolean matches = this.hashing.matches(password, member.map(Member::passwordHash).orElse(this.nobodysHash));
		Member known = member.filter(found -> matches && found.mayAuthenticate()).orElseThrow(() -> {
			member.ifPresent(found -> recordFailure(found, attempt));
			return new WrongSecretException();
		});
		this.attempts.succeeded(attempt);
		Optional<SecondFactor> factor = this.factors.findById(known.id());
		PendingSignIn pending = new PendingSignIn(known.id(), known.loginId(), this.clock.instant(), factor.isEmpty(),
				factor.filter(SecondFactor::hasApp).isPresent(), null, null);
		return new Passed(pending, browser.flatMap(trusted -> this.browsers.use(trusted, browserToken)));
	}

	/** Asks a member who is signed in for the password again (ASVS 7.5.1). */
	boolean isRight(Member member, String password) {
		Attempt attempt = this.attempts.begin(AttemptKind.PASSWORD, member.loginId(), Client.ofRequest());
		boolean matches = this.hashing.matches(password, member.passwordHash());
		if (matches) {
			this.attempts.succeeded(attempt);
		}
		else {
			recordFailure(member, attempt);
		}
		return matches;
	}

	private void recordFailure(Member member, Attempt attempt) {
		AuditEvent failure = new AuditEvent(AuditKind.SIGN_IN_FAILED, member.company().id(), member.id(), null, null);
		this.audit.record(failure);
		if (AttemptKind.PASSWORD.beginsToDelayAt(attempt.number())) {
			this.audit
				.record(new AuditEvent(AuditKind.SIGN_IN_BLOCKED, member.company().id(), member.id(), null, null));
		}
	}

	/**
	 * The first step is taken.
	 *
	 * @param pending what has yet to be proved
	 * @param browserToken the next token of a trusted browser, which proves it; empty for
	 * any other
	 */
	public record Passed(PendingSignIn pending, Optional<String> browserToken) {
	}

}
