package dev.keiyaku.signin;

import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.form.TextKind;
import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.signin.Attempts.Attempt;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second factor at a later sign-in: a mailed code, the code of an app, or a backup
 * code (store 1.3). Each method throws {@link TooManyAttemptsException} when nobody
 * looked at what was entered.
 */
@Service
public class SecondStep {

	private final MailedCodes mailedCodes;

	private final BackupCodes backupCodes;

	private final AuthenticatorApp app;

	private final SecondFactorRepository factors;

	private final Attempts attempts;

	private final Limits limits;

	private final Members members;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	SecondStep(MailedCodes mailedCodes, BackupCodes backupCodes, AuthenticatorApp app, SecondFactorRepository factors,
			Attempts attempts, Limits limits, Members members, AuditTrail audit, TransactionTemplate transaction) {
		this.mailedCodes = mailedCodes;
		this.backupCodes = backupCodes;
		this.app = app;
		this.factors = factors;
		this.attempts = attempts;
		this.limits = limits;
		this.members = members;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * Sends a code; the one before is void.
	 * @throws LimitReachedException when too many were asked for
	 */
	public PendingSignIn sendCode(PendingSignIn pending) {
		return this.transaction.execute((status) -> {
			takeShare(pending);
			return pending.withCode(this.mailedCodes.send(pending.memberId(), pending.codeNumber()));
		});
	}

	/**
	 * Sends a code to the address, if it is the member's own. The answer is the same if
	 * it is not (store 1.2).
	 * @throws LimitReachedException when too many were asked for
	 */
	public PendingSignIn sendCode(PendingSignIn pending, String address) {
		String own = this.members.byId(pending.memberId()).person().email();
		if (own.equalsIgnoreCase(TextKind.EMAIL.plain(address))) {
			return sendCode(pending);
		}
		takeShare(pending);
		return pending;
	}

	private void takeShare(PendingSignIn pending) {
		this.limits.take(this.attempts.share(Limit.SIGN_IN_CODES, pending.loginId(), Client.ofRequest()),
				Share.ofNetwork(Limit.SIGN_IN_CODES_FROM_NETWORK));
	}

	/** Uses up the code that was mailed for this sign-in. */
	public boolean useMailedCode(PendingSignIn pending, String written) {
		return attempt(AttemptKind.CODE, pending, () -> pending.codeNumber() != null
				&& this.mailedCodes.use(pending.codeNumber(), TextKind.DIGITS.plain(written)));
	}

	/** Uses up the code that the member's app shows. */
	public boolean useAppCode(PendingSignIn pending, String written) {
		return attempt(AttemptKind.CODE, pending, () -> {
			OptionalLong step = this.factors.findById(pending.memberId())
				.filter(SecondFactor::hasApp)
				.map(factor -> this.app.step(factor.appSecret(), TextKind.DIGITS.plain(written)))
				.orElseGet(OptionalLong::empty);
			return step.isPresent() && this.factors.useStep(pending.memberId(), step.getAsLong()) == 1;
		});
	}

	/** Uses up one of the member's backup codes. */
	public boolean useBackupCode(PendingSignIn pending, String written) {
		return attempt(AttemptKind.BACKUP_CODE, pending, () -> {
			boolean used = this.backupCodes.use(pending.memberId(), TextKind.DIGITS.plain(written));
			if (used) {
				record(AuditKind.BACKUP_CODE_USED, pending);
			}
			return used;
		});
	}

	/**
	 * Looks whether an app that is being set up knows its secret.
	 * @return the time step of the code, empty when it is wrong
	 */
	public OptionalLong appStep(PendingSignIn pending, String written) {
		OptionalLong step = this.app.step(pending.appSecret(), TextKind.DIGITS.plain(written));
		return attempt(AttemptKind.CODE, pending, step::isPresent) ? step : OptionalLong.empty();
	}

	private boolean attempt(AttemptKind kind, PendingSignIn pending, BooleanSupplier use) {
		Attempt attempt = this.attempts.begin(kind, pending.loginId(), Client.ofRequest());
		boolean right = Boolean.TRUE.equals(this.transaction.execute(status -> use.getAsBoolean()));
		if (right) {
			this.attempts.succeeded(attempt);
		}
		else {
			record(AuditKind.FACTOR_FAILED, pending);
			if (kind.beginsToDelayAt(attempt.number())) {
				record(AuditKind.SIGN_IN_BLOCKED, pending);
			}
		}
		return right;
	}

	private void record(AuditKind kind, PendingSignIn pending) {
		Member member = this.members.byId(pending.memberId());
		this.audit.record(new AuditEvent(kind, member.company().id(), member.id(), null, null));
	}

}
