package dev.keiyaku.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import dev.keiyaku.mail.SecretToken;
import dev.keiyaku.member.LoginId;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.process.Processes;
import dev.keiyaku.signin.Attempts.Attempt;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A member who has forgotten the password (store 2.2; ASVS 6.4.2, 6.4.3, 6.5.x). The
 * request itself looks nobody up: a known and an unknown login ID are the same work.
 */
@Service
public class PasswordResets {

	private static final int LONGEST_LOGIN_ID = 100;

	private final PasswordResetRepository resets;

	private final Processes processes;

	private final PasswordResetNumbers numbers;

	private final Members members;

	private final NewPassword newPassword;

	private final TrustedBrowsers browsers;

	private final Attempts attempts;

	private final Limits limits;

	private final AuditTrail audit;

	private final PasswordEncoder hashing;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PasswordResets(PasswordResetRepository resets, Processes processes, PasswordResetNumbers numbers, Members members,
			NewPassword newPassword, TrustedBrowsers browsers, Attempts attempts, Limits limits, AuditTrail audit,
			PasswordEncoder hashing, TransactionTemplate transaction, Clock clock) {
		this.resets = resets;
		this.processes = processes;
		this.numbers = numbers;
		this.members = members;
		this.newPassword = newPassword;
		this.browsers = browsers;
		this.attempts = attempts;
		this.limits = limits;
		this.audit = audit;
		this.hashing = hashing;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes a request.
	 * @param loginId as it was typed
	 * @throws LimitReachedException when it comes too often, be there such a member or
	 * not
	 */
	public void request(String loginId) {
		String compared = LoginId.of(loginId);
		String kept = (compared.length() > LONGEST_LOGIN_ID) ? "" : compared;
		this.transaction.executeWithoutResult(status -> {
			this.limits.take(this.attempts.share(Limit.PASSWORD_RESETS, loginId, Client.ofRequest()),
					Share.ofNetwork(Limit.PASSWORD_RESETS_FROM_NETWORK));
			String number = this.numbers.next();
			this.resets.save(new PasswordReset(number, kept, now()));
			this.processes.begin(PasswordResetProcess.KEY, number);
		});
	}

	/**
	 * Looks up who is meant; an older reset of theirs is void.
	 * @return whether there is such a member, who may sign in
	 */
	public boolean identify(String number) {
		return Boolean.TRUE.equals(this.transaction.execute(status -> {
			PasswordReset reset = this.resets.lock(number).orElseThrow();
			Optional<Member> member = this.members.byLoginId(reset.loginId()).filter(Member::mayAuthenticate);
			member.ifPresent(found -> {
				this.resets.lockAllOf(found.id()).forEach(older -> older.close(now()));
				this.audit.record(new AuditEvent(AuditKind.PASSWORD_RESET_REQUESTED, found.company().id(), found.id(),
						null, null));
			});
			reset.lookedUp(member.map(Member::id).orElse(null));
			return member.isPresent();
		}));
	}

	/**
	 * Ends a reset whose time is over.
	 * @return whether it is over
	 */
	public boolean expire(String number) {
		return Boolean.TRUE.equals(this.transaction.execute(status -> {
			PasswordReset reset = this.resets.lock(number).orElseThrow();
			boolean over = reset.isOver(now());
			if (over && !reset.isClosed()) {
				reset.close(now());
			}
			return over;
		}));
	}

	/**
	 * @return when a reset is over: 30 minutes after the later of its mails, or the
	 * moment to ask again when one of them has yet to be sent
	 */
	public Instant deadline(String number) {
		return this.resets.findById(number).orElseThrow().deadline(now());
	}

	/**
	 * Looks whether a link can be used, and uses nothing (ASVS 6.4.2).
	 * @return how far the reset is, empty when the link is void
	 */
	public Optional<Opened> open(String token) {
		return reset(token).map(reset -> new Opened(reset.isConfirmed()));
	}

	/**
	 * Compares the temporary password.
	 * @throws TooManyAttemptsException when nobody looked
	 */
	public boolean confirm(String token, String temporary) {
		Optional<PasswordReset> found = reset(token).filter(reset -> !reset.isConfirmed());
		if (found.isEmpty()) {
			return false;
		}
		Member member = this.members.byId(found.get().memberId());
		Attempt attempt = this.attempts.begin(AttemptKind.TEMPORARY_PASSWORD, member.loginId(), Client.ofRequest());
		boolean right = Boolean.TRUE
			.equals(this.transaction.execute(status -> locked(token).filter(reset -> !reset.isConfirmed())
				.map(reset -> reset.confirm(hash -> this.hashing.matches(temporary, hash), now()))
				.orElse(false)));
		if (right) {
			this.attempts.succeeded(attempt);
		}
		else {
			this.audit.record(
					new AuditEvent(AuditKind.PASSWORD_RESET_FAILED, member.company().id(), member.id(), null, null));
		}
		return right;
	}

	/**
	 * @return the key of the message that says what is wrong with a new password
	 */
	public Optional<String> problem(String token, String password) {
		return reset(token).flatMap(reset -> this.newPassword.problem(reset.memberId(), password)
			.or(() -> isKnown(reset, password) ? Optional.of("signin.password.same") : Optional.empty()));
	}

	/** The old password, or the one that was mailed. */
	private boolean isKnown(PasswordReset reset, String password) {
		return this.hashing.matches(password, this.members.byId(reset.memberId()).passwordHash())
				|| reset.isTemporary(hash -> this.hashing.matches(password, hash));
	}

	/**
	 * Gives the member a password that {@link #problem} has nothing against. All sessions
	 * end, and no browser is trusted any longer.
	 * @return whether the reset could be used; only one can
	 */
	public boolean complete(String token, String password) {
		return Boolean.TRUE.equals(this.transaction.execute(status -> {
			Optional<PasswordReset> usable = locked(token).filter(PasswordReset::isConfirmed);
			usable.ifPresent(reset -> use(reset, password));
			return usable.isPresent();
		}));
	}

	private void use(PasswordReset reset, String password) {
		reset.use(now());
		Member member = this.members.byId(reset.memberId());
		this.newPassword.set(member.id(), password, null, AuditKind.PASSWORD_RESET);
		this.browsers.revokeAll(member.id(), member.company().id());
		this.processes.goOnIfAwaited(PasswordResetProcess.PASSWORD_RESET_USED, reset.number());
	}

	private Optional<PasswordReset> reset(String token) {
		return this.resets.findByTokenHash(SecretToken.hash(token)).filter(reset -> reset.isOpen(now()));
	}

	private Optional<PasswordReset> locked(String token) {
		return this.resets.lockByTokenHash(SecretToken.hash(token)).filter(reset -> reset.isOpen(now()));
	}

	private Instant now() {
		return this.clock.instant();
	}

	/**
	 * A link that can be used.
	 *
	 * @param confirmed whether the temporary password has been entered
	 */
	public record Opened(boolean confirmed) {
	}

}
