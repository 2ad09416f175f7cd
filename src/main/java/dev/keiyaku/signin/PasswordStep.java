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
 * Login ID and password (store 1.2). An unknown login ID and a wrong password get the
 * same answer after the same work, whatever the member's state (ASVS 6.3.8); only who
 * knows the password is told of it.
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
	 * @param tokens what the browser's cookie says
	 * @throws WrongSecretException when that is no member's login ID and password
	 * @throws NotAdmittedException when it is, of a member who may not sign in
	 * @throws TooManyAttemptsException when nobody looked
	 */
	public Passed check(String loginId, String password, BrowserTokens tokens) {
		Optional<Member> member = this.members.byLoginId(loginId);
		Optional<TrustedBrowser> browser = this.browsers.find(tokens, member.map(Member::id).orElse(null));
		Attempt attempt = this.attempts.begin(AttemptKind.PASSWORD, loginId,
				browser.map(Client::ofRequest).orElseGet(Client::ofRequest));
		boolean matches = this.hashing.matches(password, member.map(Member::passwordHash).orElse(this.nobodysHash));
		Member known = member.filter(found -> matches).orElseThrow(() -> {
			member.ifPresent(found -> recordFailure(found, attempt));
			return new WrongSecretException();
		});
		this.attempts.succeeded(attempt);
		if (!known.mayAuthenticate()) {
			recordFailure(known, attempt);
			throw new NotAdmittedException(known.status());
		}
		Optional<SecondFactor> factor = this.factors.findById(known.id());
		PendingSignIn pending = new PendingSignIn(known.id(), known.loginId(), this.clock.instant(), factor.isEmpty(),
				factor.filter(SecondFactor::hasApp).isPresent(), null, null);
		return new Passed(pending, browser.flatMap(trusted -> this.browsers.use(trusted, tokens)));
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
	 * @param tokens what the cookie of a trusted browser, which proves it, says from now
	 * on; empty for any other
	 */
	public record Passed(PendingSignIn pending, Optional<BrowserTokens> tokens) {
	}

}
