package dev.keiyaku.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the second factor up, at the first sign-in and on マイページ (store 1.2; ASVS 6.4.4).
 * The caller has asked for the password.
 */
@Service
@Transactional
public class SecondFactors {

	private static final String APP = "app";

	private static final String MAIL = "mail";

	private final SecondFactorRepository factors;

	private final AuthenticatorApp app;

	private final BackupCodes backupCodes;

	private final SecurityNotices notices;

	private final Members members;

	private final AuditTrail audit;

	private final Clock clock;

	SecondFactors(SecondFactorRepository factors, AuthenticatorApp app, BackupCodes backupCodes,
			SecurityNotices notices, Members members, AuditTrail audit, Clock clock) {
		this.factors = factors;
		this.app = app;
		this.backupCodes = backupCodes;
		this.notices = notices;
		this.members = members;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * @return what the member has set up, empty before the first sign-in
	 */
	@Transactional(readOnly = true)
	public Optional<State> of(long memberId) {
		return this.factors.findById(memberId)
			.map(factor -> new State(factor.setUpAt(), Optional.ofNullable(factor.appSetUpAt()),
					this.backupCodes.left(memberId)));
	}

	/** The member gets codes by mail from now on. */
	public void useMail(long memberId) {
		if (!this.factors.existsById(memberId)) {
			this.factors.save(new SecondFactor(memberId, this.clock.instant()));
			record(AuditKind.FACTOR_SET_UP, memberId, MAIL);
		}
	}

	/** Shows the member a new secret, unless one is being shown already. */
	public PendingSignIn offerApp(PendingSignIn pending) {
		return (pending.appSecret() != null) ? pending : pending.withAppSecret(this.app.newSecret());
	}

	/**
	 * @return what the page shows of the secret that is offered
	 */
	public OfferedApp offered(PendingSignIn pending) {
		String readable = this.app.readable(pending.appSecret());
		return new OfferedApp(QrCode.of(this.app.address(pending.appSecret(), pending.loginId())),
				readable.replaceAll("(.{4})(?!$)", "$1 "));
	}

	/**
	 * The member uses the app from now on.
	 * @param step the time step of the code that {@link SecondStep#appStep} found right
	 */
	public void useApp(PendingSignIn pending, long step) {
		SecondFactor factor = this.factors.findById(pending.memberId())
			.orElseGet(() -> this.factors.save(new SecondFactor(pending.memberId(), this.clock.instant())));
		factor.useApp(pending.appSecret(), step, this.clock.instant());
		record(AuditKind.FACTOR_SET_UP, pending.memberId(), APP);
		if (!pending.firstTime()) {
			this.notices.tell(pending.memberId(), SecurityNotices.FACTORS_CHANGED);
		}
	}

	/** The member uses the app no longer; codes come by mail. */
	public void removeApp(long memberId) {
		this.factors.findById(memberId).filter(SecondFactor::hasApp).ifPresent(factor -> {
			factor.removeApp();
			record(AuditKind.FACTOR_REMOVED, memberId, APP);
			this.notices.tell(memberId, SecurityNotices.FACTORS_CHANGED);
		});
	}

	/**
	 * Makes ten backup codes; older ones are void.
	 * @param firstTime whether the member has never had any, and need not be told
	 * @return the codes, which are kept nowhere
	 */
	public List<String> newBackupCodes(long memberId, boolean firstTime) {
		record(AuditKind.BACKUP_CODES_MADE, memberId, null);
		if (!firstTime) {
			this.notices.tell(memberId, SecurityNotices.FACTORS_CHANGED);
		}
		return this.backupCodes.renew(memberId);
	}

	private void record(AuditKind kind, long memberId, String detail) {
		Member member = this.members.byId(memberId);
		this.audit.record(AuditEvent.own(kind, member.company().id(), memberId).with(detail));
	}

	/**
	 * What a member has set up.
	 *
	 * @param appSince empty without an app
	 * @param backupCodes how many are left
	 */
	public record State(Instant since, Optional<Instant> appSince, int backupCodes) {
	}

	/**
	 * An app's secret, for the one page that shows it.
	 *
	 * @param picture the QR code as a {@code data:} address
	 * @param text in groups of four
	 */
	public record OfferedApp(String picture, String text) {

		@Override
		public String toString() {
			return "OfferedApp[withheld]";
		}

	}

}
